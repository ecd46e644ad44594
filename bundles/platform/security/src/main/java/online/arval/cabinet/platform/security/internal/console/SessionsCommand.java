package online.arval.cabinet.platform.security.internal.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.security.Users;
import online.arval.cabinet.platform.security.internal.SessionDesk;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:sessions}. */
@Service
@Command(scope = "cabinet", name = "sessions", description = "Lists the live sessions of a person")
public final class SessionsCommand extends ConsoleCommand {
  @Option(name = "--user", required = true, description = "Login of the person")
  @Completion(LoginCompleter.class)
  private String login;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Users users;

  @Reference(optional = true)
  private SessionDesk desk;

  @Override
  protected Object run() {
    Users.User user = Services.user(users, login);
    List<Map<String, Object>> rows =
        Services.required(desk).of(user.id()).stream().map(SessionsCommand::row).toList();
    Output.print(System.out, json, "No live sessions", rows);
    return null;
  }

  private static Map<String, Object> row(SessionDesk.Info info) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", info.id());
    row.put("created", info.createdAt().toString());
    row.put("lastSeen", info.lastSeenAt().toString());
    row.put("address", info.address());
    row.put("userAgent", info.userAgent());
    return row;
  }
}
