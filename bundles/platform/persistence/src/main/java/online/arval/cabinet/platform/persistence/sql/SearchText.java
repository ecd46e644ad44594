package online.arval.cabinet.platform.persistence.sql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Folds text so that a search finds it however it is typed: lower case, ё as е, and the letters
 * that look alike in Latin and Cyrillic as one ({@code А123ВС} typed on a Latin keyboard).
 */
public final class SearchText {
  private static final String CYRILLIC = "авекмнорстухё";
  private static final String FOLDED = "abekmhopctyxe";
  private static final int MAX_WORDS = 8;

  private SearchText() {}

  /** The folded text. */
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      int at = CYRILLIC.indexOf(lower.charAt(i));
      out.append(at < 0 ? lower.charAt(i) : FOLDED.charAt(at));
    }
    return out.toString();
  }

  /** {@code LIKE} patterns, with {@code !} as escape, for the words of what someone typed. */
  public static List<String> patterns(String typed) {
    return Stream.of(fold(typed).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MAX_WORDS)
        .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
        .toList();
  }
}
