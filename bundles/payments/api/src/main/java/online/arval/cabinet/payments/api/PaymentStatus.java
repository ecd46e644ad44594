package online.arval.cabinet.payments.api;

/** Where a payment stands. Its transitions are data of payments.core. */
public enum PaymentStatus {
  /** Written; the command to the gateway is on its way. */
  CREATED,
  /** The gateway has it and waits for the payer. */
  PENDING,
  /** What the gateway did is not known; it is being asked, and never charged again. */
  UNKNOWN,
  /** The money was taken. Final; refunds are counted apart. */
  PAID,
  /** The gateway or the payer refused. Final. */
  DECLINED,
  /**
   * It was given up before any money moved: the time ran out, or it never reached the gateway.
   * Final.
   */
  CANCELLED;

  /** Whether nothing more happens to it by itself. */
  public boolean isFinal() {
    return this == PAID || this == DECLINED || this == CANCELLED;
  }
}
