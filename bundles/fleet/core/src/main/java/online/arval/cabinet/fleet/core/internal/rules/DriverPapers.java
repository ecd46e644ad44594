package online.arval.cabinet.fleet.core.internal.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.ProblemException;

/** Licence and phone of a driver. */
final class DriverPapers {
  /**
   * Series (region, then two digits or letters) and six digits; order of the МВД no. 365 of 2011.
   */
  private static final Pattern LICENCE = Pattern.compile("\\d{2}[0-9A-ZА-Я]{2}\\d{6}");

  private static final Pattern MASKED = Pattern.compile("\\d{2}\\*\\* \\*{3}\\d{3}");
  private static final Pattern PHONE = Pattern.compile("\\+\\d{11,15}");

  private DriverPapers() {}

  /** What is kept of a licence: {@code 77** ***456}. The masked form itself is accepted too. */
  static String maskedLicence(String field, String text) {
    if (MASKED.matcher(text).matches()) {
      return text;
    }
    String compact = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!LICENCE.matcher(compact).matches()) {
      throw ProblemException.invalid(
          field,
          "invalid-licence",
          "must be series and number of a driving licence, ten characters");
    }
    return compact.substring(0, 2) + "** ***" + compact.substring(7);
  }

  /** {@code +} and digits; a Russian number may begin with 8. */
  static String phone(String field, String text) {
    String compact = text.replaceAll("[\\s()-]", "");
    String international = compact.matches("8\\d{10}") ? "+7" + compact.substring(1) : compact;
    if (!PHONE.matcher(international).matches()) {
      throw ProblemException.invalid(
          field, "invalid-phone", "must be a number such as +7 999 123-45-67");
    }
    return international;
  }
}
