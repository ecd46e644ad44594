package online.arval.cabinet.platform.operations.console;

import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.support.CommandException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command at the console. What it refuses with a {@link ProblemException} is an answer to whoever
 * typed it: one line at the console, a non-zero exit code, and nothing in the log (Karaf writes a
 * stack trace for every exception but its own {@link CommandException}; that one shows at level
 * DEBUG). Any other exception is a defect and keeps its trace.
 */
@ConsumerType
public abstract class ConsoleCommand implements Action {
  /**
   * Does the work.
   *
   * @return what Karaf prints, or null
   * @throws ProblemException when it is refused
   */
  protected abstract Object run() throws Exception;

  @Override
  public final Object execute() throws Exception {
    try {
      return run();
    } catch (ProblemException refusal) {
      if (refusal.kind() == ProblemKind.INTERNAL) {
        throw refusal;
      }
      String line = "Error executing command: " + refusal.getMessage();
      throw new CommandException(line, refusal.getMessage(), refusal);
    }
  }
}
