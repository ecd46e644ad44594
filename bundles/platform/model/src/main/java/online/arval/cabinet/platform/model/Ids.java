package online.arval.cabinet.platform.model;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes and checks identifiers: UUID version 7 (RFC 9562), 36 lower-case characters. They grow with
 * time, so that indexes stay dense and a list by identifier is a list by age.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 36;

  private Ids() {}

  /** A new identifier, never used before. */
  public static String next() {
    return next(System.currentTimeMillis());
  }

  /** A new identifier that sorts by the given time, in milliseconds of the Unix epoch. */
  public static String next(long epochMillis) {
    long randomA = RANDOM.nextLong();
    long high = (epochMillis << 16) | 0x7000L | (randomA & 0x0FFFL);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /** Whether the text has the form of an identifier. */
  public static boolean isValid(String text) {
    if (text == null || text.length() != LENGTH) {
      return false;
    }
    // by hand: a list makes hundreds of typed identifiers, a pattern would show in its latency
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean dashHere = i == 8 || i == 13 || i == 18 || i == 23;
      boolean fits = dashHere ? c == '-' : c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /**
   * The identifier in its normal form.
   *
   * @throws ProblemException validation, naming {@code field}, when the text is no identifier
   */
  public static String requireValid(String field, String text) {
    if (isValid(text)) {
      return text;
    }
    String normal = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    if (!isValid(normal)) {
      throw ProblemException.invalid(field, "invalid-id", "must be a UUID");
    }
    return normal;
  }
}
