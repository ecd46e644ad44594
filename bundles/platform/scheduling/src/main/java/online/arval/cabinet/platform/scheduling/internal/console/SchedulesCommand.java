package online.arval.cabinet.platform.scheduling.internal.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import online.arval.cabinet.platform.scheduling.internal.Schedules;
import online.arval.cabinet.platform.scheduling.internal.TaskRow;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Shows what is scheduled in the cluster. */
@Service
@Command(
    scope = "cabinet",
    name = "schedules",
    description = "Shows every scheduled task of the cluster; times in Europe/Moscow")
public final class SchedulesCommand implements Action {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Moscow"));

  @Reference private Schedules schedules;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable().emptyTableText("nothing is scheduled");
    for (String column : new String[] {"Name", "Schedule", "Next", "Last", "Outcome", "Owner"}) {
      table.column(column);
    }
    Instant now = schedules.now();
    for (TaskRow row : schedules.all()) {
      table
          .addRow()
          .addContent(
              row.name(),
              row.schedule(),
              TIME.format(row.nextAt()),
              time(row.lastStarted()),
              row.isRunning(now) ? "running" : row.lastOutcome().orElse("-"),
              row.owner().orElse("-"));
    }
    table.print(System.out);
    return null;
  }

  private static String time(Optional<Instant> time) {
    return time.map(TIME::format).orElse("-");
  }
}
