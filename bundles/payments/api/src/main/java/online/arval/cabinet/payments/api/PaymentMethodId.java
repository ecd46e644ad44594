package online.arval.cabinet.payments.api;

import online.arval.cabinet.platform.model.Ids;

/** Identifier of a kept means of payment. */
public record PaymentMethodId(String value) {
  public PaymentMethodId {
    value = Ids.requireValid("methodId", value);
  }

  /** A new, time-ordered identifier. */
  public static PaymentMethodId create() {
    return new PaymentMethodId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
