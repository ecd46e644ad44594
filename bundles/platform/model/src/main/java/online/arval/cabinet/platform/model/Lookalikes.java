package online.arval.cabinet.platform.model;

import java.util.Locale;

/** Brings typed registration numbers to one alphabet. */
final class Lookalikes {
  /** The twelve letters of Russian plates, and the Latin capitals that look the same. */
  static final String CYRILLIC = "АВЕКМНОРСТУХ";

  private static final String LATIN = "ABEKMHOPCTYX";

  private Lookalikes() {}

  /** Upper case, without spaces and dashes. */
  static String compact(String textOrNull) {
    String text = textOrNull == null ? "" : textOrNull.toUpperCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** {@link #compact}, Latin look-alikes turned into Cyrillic. */
  static String toCyrillic(String textOrNull) {
    return map(compact(textOrNull), LATIN, CYRILLIC);
  }

  /** {@link #compact}, Cyrillic look-alikes turned into Latin. */
  static String toLatin(String textOrNull) {
    return map(compact(textOrNull), CYRILLIC, LATIN);
  }

  private static String map(String text, String from, String to) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      out.append(at < 0 ? text.charAt(i) : to.charAt(at));
    }
    return out.toString();
  }
}
