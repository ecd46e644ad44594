package online.arval.cabinet.platform.scheduling.internal.console;

import java.util.List;
import online.arval.cabinet.platform.scheduling.internal.Schedules;
import online.arval.cabinet.platform.scheduling.internal.TaskRow;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the name of a task. */
@Service
public final class TaskNames implements Completer {
  @Reference private Schedules schedules;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> names = schedules.all().stream().map(TaskRow::name).toList();
    return new StringsCompleter(names).complete(session, line, candidates);
  }
}
