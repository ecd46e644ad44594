package online.arval.cabinet.platform.model;

import java.util.regex.Pattern;

/**
 * A bank account, valid only together with its bank. Source: Bank of Russia, order of 08.09.1997
 * no. 515 on the account key: three digits of the БИК and the twenty of the account, weights 7, 1,
 * 3 repeated; the sum of (product mod 10) is a multiple of ten. The three digits are the last of
 * the БИК; for a correspondent account ({@code 301…}) and for accounts in a settlement centre they
 * are {@code 0} and the fifth and sixth digit.
 *
 * @param value 20 digits
 */
public record BankAccount(String value, Bic bank) {
  private static final Pattern FORM = Pattern.compile("\\d{20}");
  private static final int[] WEIGHTS = {7, 1, 3};

  public BankAccount {
    value = normal("account", value, bank);
  }

  /**
   * Reads an account of a bank; spaces are ignored.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-account} or {@code
   *     invalid-check-digit}
   */
  public static BankAccount parse(String field, String text, Bic bank) {
    return new BankAccount(normal(field, text, bank), bank);
  }

  private static String normal(String field, String text, Bic bank) {
    String digits =
        CheckDigits.requireForm(
            FORM, field, Lookalikes.compact(text), "invalid-account", "must be 20 digits");
    CheckDigits.requireCheck(fits(digits, bank), field, "account of the bank " + bank);
    return digits;
  }

  private static boolean fits(String digits, Bic bank) {
    boolean central = digits.startsWith("301") || bank.ofSettlementCentre();
    String prefix = central ? "0" + bank.value().substring(4, 6) : bank.value().substring(6);
    String keyed = prefix + digits;
    int sum = 0;
    for (int i = 0; i < keyed.length(); i++) {
      sum += CheckDigits.digit(keyed, i) * WEIGHTS[i % WEIGHTS.length] % 10;
    }
    return sum % 10 == 0;
  }

  @Override
  public String toString() {
    return value;
  }
}
