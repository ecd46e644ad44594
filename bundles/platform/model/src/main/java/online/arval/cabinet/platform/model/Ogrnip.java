package online.arval.cabinet.platform.model;

import java.util.regex.Pattern;

/**
 * State registration number of a sole proprietor (ОГРНИП): 15 digits, the last = the first fourteen
 * as a number mod 13 mod 10. Source: order of the Минфин no. 165н of 30.10.2017, appendix 1.
 *
 * @param value 15 digits
 */
public record Ogrnip(String value) {
  private static final Pattern FORM = Pattern.compile("[34]\\d{14}");

  public Ogrnip {
    value = normal("ogrnip", value);
  }

  /**
   * Reads an ОГРНИП; spaces are ignored.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-ogrnip} or {@code
   *     invalid-check-digit}
   */
  public static Ogrnip parse(String field, String text) {
    return new Ogrnip(normal(field, text));
  }

  private static String normal(String field, String text) {
    String digits =
        CheckDigits.requireForm(
            FORM,
            field,
            Lookalikes.compact(text),
            "invalid-ogrnip",
            "must be 15 digits, the first 3 or 4");
    long body = Long.parseLong(digits.substring(0, 14));
    CheckDigits.requireCheck(body % 13 % 10 == CheckDigits.digit(digits, 14), field, "ОГРНИП");
    return digits;
  }

  @Override
  public String toString() {
    return value;
  }
}
