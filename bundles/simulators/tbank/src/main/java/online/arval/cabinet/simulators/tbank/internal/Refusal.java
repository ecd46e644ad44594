package online.arval.cabinet.simulators.tbank.internal;

/** A refusal of the API; HTTP 200 all the same. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  Refusal(String code, String message) {
    super(message);
    this.code = code;
  }

  static Refusal invalid(String what) {
    return new Refusal("9999", "Неверные параметры: " + what);
  }

  String code() {
    return code;
  }
}
