package online.arval.cabinet.platform.model;

import java.util.regex.Pattern;

/**
 * State registration plate (ГРЗ) of a vehicle: cars {@code А123ВС777}, trailers {@code АВ123477},
 * motorcycles {@code 1234АВ77}, taxis and buses {@code АВ12377}. Source: ГОСТ Р 50577-2018, types
 * 1, 1Б, 2 and 4; neither the number {@code 000} nor the region {@code 00} or {@code 000} is ever
 * issued.
 *
 * @param value normal form: Cyrillic capitals, no spaces
 */
public record PlateNumber(String value) {
  private static final String L = "[" + Lookalikes.CYRILLIC + "]";
  private static final String REGION = "(?!0+$)\\d{2,3}";
  private static final Pattern FORM =
      Pattern.compile(
          L
              + "(?!000)\\d{3}"
              + L
              + "{2}"
              + REGION
              + "|"
              + L
              + "{2}(?!0000)\\d{4}"
              + REGION
              + "|(?!0000)\\d{4}"
              + L
              + "{2}"
              + REGION
              + "|"
              + L
              + "{2}(?!000)\\d{3}(?!00)\\d{2}");

  public PlateNumber {
    value = normal("plate", value);
  }

  /**
   * Reads a plate in any case, with spaces, with Latin look-alikes.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-plate}
   */
  public static PlateNumber parse(String field, String text) {
    return new PlateNumber(normal(field, text));
  }

  private static String normal(String field, String text) {
    return CheckDigits.requireForm(
        FORM,
        field,
        Lookalikes.toCyrillic(text),
        "invalid-plate",
        "must be a Russian plate such as А123ВС777 (letters АВЕКМНОРСТУХ only)");
  }

  @Override
  public String toString() {
    return value;
  }
}
