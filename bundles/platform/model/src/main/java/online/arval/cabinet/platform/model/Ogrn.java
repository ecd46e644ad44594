package online.arval.cabinet.platform.model;

import java.util.regex.Pattern;

/**
 * State registration number of an organisation (ОГРН): 13 digits, the last = the first twelve as a
 * number mod 11 mod 10. Source: order of the Минфин no. 165н of 30.10.2017, appendix 1.
 *
 * @param value 13 digits
 */
public record Ogrn(String value) {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{12}");

  public Ogrn {
    value = normal("ogrn", value);
  }

  /**
   * Reads an ОГРН; spaces are ignored.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-ogrn} or {@code
   *     invalid-check-digit}
   */
  public static Ogrn parse(String field, String text) {
    return new Ogrn(normal(field, text));
  }

  private static String normal(String field, String text) {
    String digits =
        CheckDigits.requireForm(
            FORM, field, Lookalikes.compact(text), "invalid-ogrn", "must be 13 digits");
    long body = Long.parseLong(digits.substring(0, 12));
    CheckDigits.requireCheck(body % 11 % 10 == CheckDigits.digit(digits, 12), field, "ОГРН");
    return digits;
  }

  @Override
  public String toString() {
    return value;
  }
}
