package online.arval.cabinet.demo.internal.data;

/** Makes VINs whose ninth character is the check digit of ISO 3779 / 49 CFR 565.15. */
final class Vins {
  private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";
  private static final int FIRST_YEAR = 2010;
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

  private Vins() {}

  /**
   * A VIN.
   *
   * @param maker three characters of the manufacturer
   * @param type five characters of the model
   * @param year model year, 2010 to 2039
   * @param serial up to seven digits
   */
  static String of(String maker, String type, int year, int serial) {
    char yearCode = YEARS.charAt(year - FIRST_YEAR);
    String open = maker + type + "0" + yearCode + "%07d".formatted(serial);
    return open.substring(0, 8) + checkDigit(open) + open.substring(9);
  }

  static char checkDigit(String vin) {
    int sum = 0;
    for (int i = 0; i < vin.length(); i++) {
      sum += WEIGHTS[i] * value(vin.charAt(i));
    }
    int rest = sum % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest);
  }

  /** A=1 … H=8, J=1 … R=9, S=2 … Z=9. */
  private static int value(char c) {
    if (c <= '9') {
      return c - '0';
    }
    return c < 'J' ? c - 'A' + 1 : c < 'S' ? c - 'J' + 1 : c - 'S' + 2;
  }
}
