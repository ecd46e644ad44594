package online.arval.cabinet.platform.scheduling.internal.console;

import online.arval.cabinet.platform.scheduling.internal.Schedules;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Makes a task due at once. */
@Service
@Command(
    scope = "cabinet",
    name = "schedule-run",
    description = "Makes a scheduled task due now; the first free node runs it")
public final class ScheduleRunCommand implements Action {
  @Argument(name = "name", description = "Name of the task", required = true)
  @Completion(TaskNames.class)
  private String name;

  @Reference private Schedules schedules;

  @Override
  public Object execute() throws CommandException {
    if (!schedules.hurry(name)) {
      throw new CommandException("No such task: " + name + "; see cabinet:schedules");
    }
    System.out.println(name + " is due now; cabinet:schedules shows how it ends");
    return null;
  }
}
