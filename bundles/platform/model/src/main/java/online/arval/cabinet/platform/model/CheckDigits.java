package online.arval.cabinet.platform.model;

import java.util.regex.Pattern;

/** What the check rules of Russian registers have in common. */
final class CheckDigits {
  private CheckDigits() {}

  /** Sum of digit × weight over the first {@code weights.length} digits. */
  static int weightedSum(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += digit(digits, i) * weights[i];
    }
    return sum;
  }

  static int digit(String digits, int index) {
    return digits.charAt(index) - '0';
  }

  /** The text when it fits the form. */
  static String requireForm(Pattern form, String field, String text, String code, String message) {
    if (!form.matcher(text).matches()) {
      throw ProblemException.invalid(field, code, message);
    }
    return text;
  }

  /** Refuses a wrong check digit. */
  static void requireCheck(boolean holds, String field, String what) {
    if (!holds) {
      throw ProblemException.invalid(
          field,
          "invalid-check-digit",
          "is not a valid " + what + ": its check digit does not fit; look for a typing error");
    }
  }
}
