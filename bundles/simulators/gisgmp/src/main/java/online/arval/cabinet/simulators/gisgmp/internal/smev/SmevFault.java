package online.arval.cabinet.simulators.gisgmp.internal.smev;

/** What SMEV answers at once with a SOAP fault. */
final class SmevFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;

  /**
   * Makes one.
   *
   * @param type element of its detail, {@code SignatureVerificationFault}
   */
  SmevFault(String type, String message) {
    super(message);
    this.type = type;
  }

  String type() {
    return type;
  }
}
