package online.arval.cabinet.platform.model;

import java.util.regex.Pattern;

/**
 * Taxpayer number (ИНН): 10 digits of an organisation, 12 of a person or sole proprietor. Source:
 * order of the ФНС no. ЕД-7-14/559@ of 26.06.2020; last digit (last two of twelve) = weighted sum
 * of those before, mod 11, mod 10.
 *
 * @param value 10 or 12 digits
 */
public record Inn(String value) {
  private static final Pattern FORM = Pattern.compile("\\d{10}|\\d{12}");
  private static final int[] OF_TEN = {2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] ELEVENTH = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] TWELFTH = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

  public Inn {
    value = normal("inn", value);
  }

  /**
   * Reads an ИНН; spaces are ignored.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-inn} or {@code
   *     invalid-check-digit}
   */
  public static Inn parse(String field, String text) {
    return new Inn(normal(field, text));
  }

  /** Whether it is that of an organisation, and not of a person. */
  public boolean ofOrganisation() {
    return value.length() == 10;
  }

  private static String normal(String field, String text) {
    String digits =
        CheckDigits.requireForm(
            FORM,
            field,
            Lookalikes.compact(text),
            "invalid-inn",
            "must be 10 digits, or 12 of a person");
    boolean holds =
        digits.length() == 10
            ? fits(digits, OF_TEN)
            : fits(digits, ELEVENTH) && fits(digits, TWELFTH);
    CheckDigits.requireCheck(holds && !digits.matches("0+"), field, "ИНН");
    return digits;
  }

  private static boolean fits(String digits, int[] weights) {
    return CheckDigits.weightedSum(digits, weights) % 11 % 10
        == CheckDigits.digit(digits, weights.length);
  }

  @Override
  public String toString() {
    return value;
  }
}
