package online.arval.cabinet.fines.core.internal.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Article of the code of administrative offences, as registries write it: {@code 12.9 ч.2}, {@code
 * ст. 12.16 часть 3.1}, {@code 12.8}.
 *
 * @param part empty for the whole article
 */
public record Article(String number, String part) {
  /** Chapter of the code that traffic offences stand in. */
  private static final String TRAFFIC = "12.";

  private static final Pattern FORM =
      Pattern.compile(
          "\\D*(\\d+\\.\\d+(?:\\.\\d+)*)(?:\\s*[,.]?\\s*(?:ч\\.?|часть)\\s*(\\d+(?:\\.\\d+)*))?.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** The article a text names; empty when it names none. */
  public static Optional<Article> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String part = matcher.group(2);
    return Optional.of(new Article(matcher.group(1), part == null ? "" : part));
  }

  /** Whether the federal rules of the discount speak of it at all. */
  boolean ofTraffic() {
    return number.startsWith(TRAFFIC);
  }

  /** Whether the other is this one, or a part of it. */
  boolean covers(Article other) {
    return number.equals(other.number) && (part.isEmpty() || part.equals(other.part));
  }
}
