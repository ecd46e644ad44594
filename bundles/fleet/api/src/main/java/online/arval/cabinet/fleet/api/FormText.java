package online.arval.cabinet.fleet.api;

/** Text of a form: never null, no white space round it. */
final class FormText {
  private FormText() {}

  static String clean(String textOrNull) {
    return textOrNull == null ? "" : textOrNull.strip();
  }
}
