package online.arval.cabinet.platform.model;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Unique identifier of a charge (УИН) in the state register of payments: 20 characters or 25
 * digits, the last a check digit. Source: order of the Treasury no. 11н of 12.05.2017; the rule was
 * checked against published identifiers. Nothing else (date, region) may be read out of it.
 *
 * @param value capitals, no spaces; letters as they were written
 */
public record Uin(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-ZА-ИК-Я]{19}\\d|\\d{25}");
  private static final int WEIGHTS = 10;
  private static final Map<Character, Integer> LETTERS = letters();

  public Uin {
    value = normal("uin", value);
  }

  /**
   * Reads a УИН; spaces are ignored.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-uin} or {@code
   *     invalid-check-digit}
   */
  public static Uin parse(String field, String text) {
    return new Uin(normal(field, text));
  }

  /**
   * The УИН made of the characters and their check digit; for whoever makes such identifiers.
   *
   * @param characters 19 characters or 24 digits
   * @throws ProblemException validation of {@code uin}, code {@code invalid-uin}
   */
  public static Uin completing(String characters) {
    String compact = Lookalikes.compact(characters);
    return new Uin(compact + checkDigit(compact));
  }

  private static String normal(String field, String text) {
    String characters =
        CheckDigits.requireForm(
            FORM,
            field,
            Lookalikes.compact(text),
            "invalid-uin",
            "must be 20 characters or 25 digits");
    int last = characters.length() - 1;
    boolean holds =
        !characters.matches("0+")
            && checkDigit(characters.substring(0, last)) == CheckDigits.digit(characters, last);
    CheckDigits.requireCheck(holds, field, "УИН");
    return characters;
  }

  /** The digit that closes the characters: mod 11, second try with weights from 3, at last 0. */
  static int checkDigit(String characters) {
    int first = weighted(characters, 1);
    int result = first < 10 ? first : weighted(characters, 3);
    return result < 10 ? result : 0;
  }

  private static int weighted(String characters, int startWeight) {
    int sum = 0;
    for (int i = 0; i < characters.length(); i++) {
      int weight = (i + startWeight - 1) % WEIGHTS + 1;
      sum += valueOf(characters.charAt(i)) * weight;
    }
    return sum % 11;
  }

  private static int valueOf(char c) {
    return c >= '0' && c <= '9' ? c - '0' : LETTERS.getOrDefault(c, 0) % 10;
  }

  /** Alphabet numbers of the rule; Latin look-alikes share the Cyrillic one. */
  private static Map<Character, Integer> letters() {
    Map<Character, Integer> numbers = new java.util.HashMap<>();
    String cyrillic = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";
    for (int i = 0; i < cyrillic.length(); i++) {
      numbers.put(cyrillic.charAt(i), i + 1);
    }
    numbers.putAll(Map.of('Ъ', 33, 'Ы', 36, 'Ь', 42));
    String latin = "DFGIJLNQRSUVWZ";
    int[] latinNumbers = {29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42};
    for (int i = 0; i < latin.length(); i++) {
      numbers.put(latin.charAt(i), latinNumbers[i]);
    }
    for (int i = 0; i < Lookalikes.CYRILLIC.length(); i++) {
      char same = Lookalikes.toLatin(Lookalikes.CYRILLIC.substring(i, i + 1)).charAt(0);
      numbers.put(same, numbers.get(Lookalikes.CYRILLIC.charAt(i)));
    }
    return Map.copyOf(numbers);
  }

  @Override
  public String toString() {
    return value;
  }
}
