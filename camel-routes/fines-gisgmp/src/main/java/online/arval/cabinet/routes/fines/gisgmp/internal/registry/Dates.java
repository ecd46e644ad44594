package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import online.arval.cabinet.platform.xml.MalformedXmlException;

/** Days and instants of XML Schema, with or without offset; without one they are of Moscow. */
final class Dates {
  private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
  private static final int DAY = 10;

  private Dates() {}

  /** ISO day as it is written there; empty stays empty. */
  static String day(String text) {
    if (text.isEmpty()) {
      return "";
    }
    try {
      return LocalDate.parse(text.substring(0, Math.min(DAY, text.length()))).toString();
    } catch (DateTimeException e) {
      throw new MalformedXmlException("no date", e);
    }
  }

  /** ISO instant; a mere day is its beginning; empty stays empty. */
  static String instant(String text) {
    if (text.isEmpty()) {
      return "";
    }
    try {
      if (text.indexOf('T') < 0) {
        return LocalDate.parse(day(text)).atStartOfDay().toInstant(MOSCOW).toString();
      }
      TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parse(text);
      return read.query(TemporalQueries.offset()) == null
          ? LocalDateTime.from(read).toInstant(MOSCOW).toString()
          : OffsetDateTime.from(read).toInstant().toString();
    } catch (DateTimeException e) {
      throw new MalformedXmlException("no date and time", e);
    }
  }
}
