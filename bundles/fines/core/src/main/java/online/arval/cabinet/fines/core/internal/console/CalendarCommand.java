package online.arval.cabinet.fines.core.internal.console;

import java.time.LocalDate;
import online.arval.cabinet.fines.core.internal.FineTerms;
import online.arval.cabinet.fines.core.internal.rules.WorkCalendar;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:fines-calendar}. */
@Service
@Command(
    scope = "cabinet",
    name = "fines-calendar",
    description = "Shows the days off of a year on weekdays, and its working weekends")
public final class CalendarCommand extends ConsoleCommand {
  @Argument(name = "year", description = "2026", required = true)
  private int year;

  @Reference(optional = true)
  private FineTerms terms;

  @Override
  protected Object run() {
    WorkCalendar calendar = Console.require(terms).calendar();
    System.out.println(
        calendar.years().contains(year)
            ? "By the production calendar:"
            : "No calendar of this year; by the Labour Code alone:");
    LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> calendar.isWorking(day) != day.getDayOfWeek().getValue() < 6)
        .forEach(day -> System.out.println(day + (calendar.isWorking(day) ? " work" : " off")));
    return null;
  }
}
