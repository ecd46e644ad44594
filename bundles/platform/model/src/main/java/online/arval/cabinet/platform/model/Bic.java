package online.arval.cabinet.platform.model;

import java.util.regex.Pattern;

/**
 * Bank identification code (БИК): nine digits that begin with the country code 04 (or 01, 02 of the
 * treasury). Source: Bank of Russia regulation no. 732-П of 24.09.2020. It has no check digit.
 *
 * @param value nine digits
 */
public record Bic(String value) {
  private static final Pattern FORM = Pattern.compile("0[0-4]\\d{7}");

  public Bic {
    value = normal("bic", value);
  }

  /**
   * Reads a БИК; spaces are ignored.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-bic}
   */
  public static Bic parse(String field, String text) {
    return new Bic(normal(field, text));
  }

  /** Whether it names a cash settlement centre of the Bank of Russia rather than a bank. */
  boolean ofSettlementCentre() {
    String last = value.substring(6);
    return last.equals("000") || last.equals("001") || last.equals("002");
  }

  private static String normal(String field, String text) {
    return CheckDigits.requireForm(
        FORM,
        field,
        Lookalikes.compact(text),
        "invalid-bic",
        "must be nine digits such as 044525225");
  }

  @Override
  public String toString() {
    return value;
  }
}
