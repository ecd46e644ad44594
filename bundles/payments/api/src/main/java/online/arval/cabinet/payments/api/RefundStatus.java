package online.arval.cabinet.payments.api;

/** Where a refund stands. */
public enum RefundStatus {
  /** Written; the command is on its way, or the gateway works on it. */
  PENDING,
  /** What the gateway did is not known; it is being asked. */
  UNKNOWN,
  /** The money went back. Final. */
  DONE,
  /** The gateway refused; no money moved. Final. */
  REFUSED;

  /** Whether nothing more happens to it by itself. */
  public boolean isFinal() {
    return this == DONE || this == REFUSED;
  }
}
