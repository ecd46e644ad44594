package online.arval.cabinet.platform.security.internal.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.security.Users;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:users}. */
@Service
@Command(scope = "cabinet", name = "users", description = "Lists the people who can sign in")
public final class UsersCommand extends ConsoleCommand {
  @Argument(name = "filter", description = "Part of login, name or company id")
  private String filter = "";

  @Option(name = "--role", description = "Only people of this role")
  @Completion(RoleCompleter.class)
  private Role role;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Users users;

  @Override
  protected Object run() {
    List<Map<String, Object>> rows =
        Services.required(users).list().stream()
            .filter(user -> role == null || user.role() == role)
            .filter(this::matches)
            .map(UsersCommand::row)
            .toList();
    Output.print(System.out, json, "No such people", rows);
    return null;
  }

  private boolean matches(Users.User user) {
    String text = user.login() + " " + user.displayName() + " " + Output.text(user.company());
    return text.toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> row(Users.User user) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("login", user.login());
    row.put("name", user.displayName());
    row.put("role", user.role().name());
    row.put("company", Output.text(user.company()));
    row.put("enabled", user.enabled());
    row.put("lockedUntil", Output.text(user.lockedUntil()));
    row.put("id", user.id().value());
    return row;
  }
}
