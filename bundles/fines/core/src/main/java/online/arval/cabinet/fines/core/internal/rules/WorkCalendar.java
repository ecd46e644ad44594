package online.arval.cabinet.fines.core.internal.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days are working days: the production calendar, a file for each year. A year without a file
 * has the weekends and the holidays of the Labour Code (art. 112), without the transfers that the
 * government decrees each autumn.
 */
public final class WorkCalendar {
  /** File of the calendar, beside this class. */
  private static final String FILE = "working-days.txt";

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Days off by law in every year, month and day. */
  private static final Set<String> HOLIDAYS =
      Set.of(
          "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23", "03-08",
          "05-01", "05-09", "06-12", "11-04");

  private final Map<LocalDate, Boolean> exceptions;
  private final Set<Integer> years;

  private WorkCalendar(Map<LocalDate, Boolean> exceptions, Set<Integer> years) {
    this.exceptions = Map.copyOf(exceptions);
    this.years = new TreeSet<>(years);
  }

  /** The calendar this bundle brings. */
  public static WorkCalendar shipped() {
    try (InputStream file = WorkCalendar.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return of(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a calendar: {@code off 2026-01-01..2026-01-09}, {@code work 2025-11-01}; {@code #} begins
   * a comment.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static WorkCalendar of(List<String> lines) {
    Map<LocalDate, Boolean> exceptions = new HashMap<>();
    Set<Integer> years = new TreeSet<>();
    for (String line : lines) {
      String text = line.replaceFirst("#.*", "").strip();
      if (!text.isEmpty()) {
        read(text, exceptions);
      }
    }
    exceptions.keySet().forEach(day -> years.add(day.getYear()));
    return new WorkCalendar(exceptions, years);
  }

  /** Years with a calendar of their own. */
  public Set<Integer> years() {
    return Set.copyOf(years);
  }

  /** Whether people work on that day. */
  public boolean isWorking(LocalDate day) {
    Boolean exception = exceptions.get(day);
    if (exception != null) {
      return exception;
    }
    return !WEEKEND.contains(day.getDayOfWeek()) && !HOLIDAYS.contains(day.toString().substring(5));
  }

  /** The day itself when people work on it, else the first after it on which they do. */
  public LocalDate workingOnOrAfter(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorking(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  private static void read(String text, Map<LocalDate, Boolean> exceptions) {
    String[] parts = text.split("\\s+");
    if (parts.length != 2 || !Set.of("off", "work").contains(parts[0])) {
      throw new IllegalArgumentException("no line of a calendar: " + text);
    }
    String[] days = parts[1].split("\\.\\.");
    LocalDate first = LocalDate.parse(days[0]);
    LocalDate last = LocalDate.parse(days[days.length - 1]);
    first.datesUntil(last.plusDays(1)).forEach(day -> exceptions.put(day, parts[0].equals("work")));
  }
}
