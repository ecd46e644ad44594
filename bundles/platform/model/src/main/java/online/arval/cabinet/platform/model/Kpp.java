package online.arval.cabinet.platform.model;

import java.util.regex.Pattern;

/**
 * Code of the reason for tax registration (КПП) of an organisation: four digits of the tax office,
 * two digits or Latin letters of the reason, three digits. Source: order of the ФНС no.
 * ММВ-7-6/435@ of 29.06.2012. It has no check digit.
 *
 * @param value nine characters
 */
public record Kpp(String value) {
  private static final Pattern FORM = Pattern.compile("(?!0000)\\d{4}[0-9A-Z]{2}\\d{3}");

  public Kpp {
    value = normal("kpp", value);
  }

  /**
   * Reads a КПП; spaces are ignored, Cyrillic look-alikes accepted.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-kpp}
   */
  public static Kpp parse(String field, String text) {
    return new Kpp(normal(field, text));
  }

  private static String normal(String field, String text) {
    return CheckDigits.requireForm(
        FORM,
        field,
        Lookalikes.toLatin(text),
        "invalid-kpp",
        "must be nine characters such as 770401001");
  }

  @Override
  public String toString() {
    return value;
  }
}
