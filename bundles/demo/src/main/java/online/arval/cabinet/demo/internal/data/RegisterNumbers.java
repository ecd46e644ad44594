package online.arval.cabinet.demo.internal.data;

/**
 * Makes register numbers with true check digits; see Inn and Ogrn of the platform's model for the
 * sources.
 */
final class RegisterNumbers {
  private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

  private RegisterNumbers() {}

  /** ИНН of an organisation from its first nine digits. */
  static String inn(String nine) {
    int sum = 0;
    for (int i = 0; i < INN_WEIGHTS.length; i++) {
      sum += INN_WEIGHTS[i] * (nine.charAt(i) - '0');
    }
    return nine + sum % 11 % 10;
  }

  /** ОГРН from its first twelve digits. */
  static String ogrn(String twelve) {
    return twelve + Long.parseLong(twelve) % 11 % 10;
  }
}
