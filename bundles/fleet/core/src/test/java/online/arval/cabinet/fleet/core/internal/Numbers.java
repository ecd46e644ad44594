package online.arval.cabinet.fleet.core.internal;

/** Valid numbers by the dozen. */
final class Numbers {
  private static final String LETTERS = "АВЕКМНОРСТУХ";
  private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

  private Numbers() {}

  static String plate(int n) {
    return LETTERS.charAt(n / 999 % 12) + String.format("%03d", n % 999 + 1) + "ВС" + 77;
  }

  static String vin(int n) {
    return String.format("XTA%014d", n);
  }

  static String inn(int n) {
    String body = String.format("77%07d", n);
    int sum = 0;
    for (int i = 0; i < INN_WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * INN_WEIGHTS[i];
    }
    return body + sum % 11 % 10;
  }
}
