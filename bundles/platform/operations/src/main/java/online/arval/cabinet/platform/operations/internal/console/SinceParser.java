package online.arval.cabinet.platform.operations.internal.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.ProblemException;

/** Reads a moment as people type it: {@code 15m}, {@code 2h}, {@code 7d}, a date, an instant. */
final class SinceParser {
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

  private SinceParser() {}

  /**
   * The moment.
   *
   * @throws ProblemException with a sentence for the user
   */
  static Instant parse(String text, Instant now, ZoneId zone) {
    Matcher ago = AGO.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (ago.matches()) {
      return now.minus(duration(Long.parseLong(ago.group(1)), ago.group(2)));
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException notATime) {
      throw ProblemException.invalid(
          "--since",
          "invalid-time",
          "'" + text + "' is no time; use 15m, 2h, 7d, 2026-01-31 or 2026-01-31T12:00:00Z");
    }
  }

  private static Duration duration(long count, String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
