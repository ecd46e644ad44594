package online.arval.cabinet.platform.model;

import java.util.regex.Pattern;

/**
 * Vehicle identification number: 17 Latin letters and digits without I, O and Q. Source: ISO 3779.
 * The check digit of North America is not required elsewhere and therefore not checked.
 *
 * @param value normal form: capitals, no spaces
 */
public record Vin(String value) {
  private static final Pattern FORM = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");

  public Vin {
    value = normal("vin", value);
  }

  /**
   * Reads a VIN in any case, with spaces, with Cyrillic look-alikes.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-vin}
   */
  public static Vin parse(String field, String text) {
    return new Vin(normal(field, text));
  }

  private static String normal(String field, String text) {
    return CheckDigits.requireForm(
        FORM,
        field,
        Lookalikes.toLatin(text),
        "invalid-vin",
        "must be 17 Latin letters and digits, without I, O and Q");
  }

  @Override
  public String toString() {
    return value;
  }
}
