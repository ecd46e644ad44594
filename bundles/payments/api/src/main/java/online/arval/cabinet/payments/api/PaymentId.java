package online.arval.cabinet.payments.api;

import online.arval.cabinet.platform.model.Ids;

/** Identifier of a payment; also the idempotence key it is charged by at the gateway. */
public record PaymentId(String value) {
  public PaymentId {
    value = Ids.requireValid("paymentId", value);
  }

  /** A new, time-ordered identifier. */
  public static PaymentId create() {
    return new PaymentId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
