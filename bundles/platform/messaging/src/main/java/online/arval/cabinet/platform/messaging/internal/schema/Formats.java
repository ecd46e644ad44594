package online.arval.cabinet.platform.messaging.internal.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules about the form of texts: RFC 3339 days and instants, RFC 4122 UUIDs, RFC 3986 URIs. */
final class Formats {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Formats() {}

  static Rule named(String format) {
    return switch (format) {
      case "date" -> rule("a day, YYYY-MM-DD", Formats::isDay);
      case "date-time" -> rule("an instant as in RFC 3339", Formats::isInstant);
      case "uuid" -> rule("a UUID", text -> UUID.matcher(text).matches());
      case "uri" -> rule("an absolute URI", Formats::isUri);
      default -> throw new IllegalArgumentException("the format is not supported: " + format);
    };
  }

  private static Rule rule(String expected, Predicate<String> test) {
    return node -> Rule.answer(!node.isTextual() || test.test(node.textValue()), expected);
  }

  private static boolean isDay(String text) {
    return DAY.matcher(text).matches() && isReadBy(LocalDate::parse, text);
  }

  private static boolean isInstant(String text) {
    return INSTANT.matcher(text).matches() && isReadBy(OffsetDateTime::parse, text);
  }

  private static boolean isReadBy(Consumer<String> reader, String text) {
    try {
      reader.accept(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isUri(String text) {
    try {
      return text.chars().allMatch(letter -> letter < 128) && new URI(text).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
