package online.arval.cabinet.platform.security.internal.console;

import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.security.internal.SessionDesk;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:session-revoke}. */
@Service
@Command(scope = "cabinet", name = "session-revoke", description = "Ends a session at once")
public final class SessionRevokeCommand extends ConsoleCommand {
  @Argument(name = "id", required = true, description = "Id from cabinet:sessions")
  private String id;

  @Reference(optional = true)
  private SessionDesk desk;

  @Override
  protected Object run() {
    if (!Services.required(desk).revoke(id)) {
      throw ProblemException.notFound("session: " + id);
    }
    System.out.println("Ended " + id);
    return null;
  }
}
