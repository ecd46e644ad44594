package online.arval.cabinet.platform.model;

import java.util.regex.Pattern;

/**
 * Series and number of a vehicle's registration certificate (СТС): two digits of the region, two
 * digits or letters of the series, six digits. Source: order of the МВД no. 267 of 23.04.2019; form
 * {@code ^\d{2}[0-9АВЕКМНОРСТУХ]{2}\d{6}$}.
 *
 * @param value normal form: ten characters, Cyrillic capitals, no spaces
 */
public record RegistrationCertificate(String value) {
  private static final Pattern FORM =
      Pattern.compile("\\d{2}[0-9" + Lookalikes.CYRILLIC + "]{2}\\d{6}");

  public RegistrationCertificate {
    value = normal("sts", value);
  }

  /**
   * Reads a certificate number, with spaces, with Latin look-alikes.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-sts}
   */
  public static RegistrationCertificate parse(String field, String text) {
    return new RegistrationCertificate(normal(field, text));
  }

  private static String normal(String field, String text) {
    return CheckDigits.requireForm(
        FORM,
        field,
        Lookalikes.toCyrillic(text),
        "invalid-sts",
        "must be series and number of a registration certificate, ten characters such as 9912345678");
  }

  @Override
  public String toString() {
    return value;
  }
}
