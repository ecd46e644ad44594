package online.arval.cabinet.payments.api;

import online.arval.cabinet.platform.model.Ids;

/** Identifier of a refund; also its idempotence key at the gateway. */
public record RefundId(String value) {
  public RefundId {
    value = Ids.requireValid("refundId", value);
  }

  /** A new, time-ordered identifier. */
  public static RefundId create() {
    return new RefundId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
