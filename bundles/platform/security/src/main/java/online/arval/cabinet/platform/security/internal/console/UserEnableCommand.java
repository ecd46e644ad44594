package online.arval.cabinet.platform.security.internal.console;

import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.security.Users;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:user-enable}. */
@Service
@Command(
    scope = "cabinet",
    name = "user-enable",
    description = "Lets a disabled person sign in again")
public final class UserEnableCommand extends ConsoleCommand {
  @Argument(name = "login", required = true, description = "Who")
  @Completion(LoginCompleter.class)
  private String login;

  @Reference(optional = true)
  private Users users;

  @Override
  protected Object run() {
    Users.User user = Services.user(users, login);
    users.setEnabled(user.id(), true);
    System.out.println(user.login() + " may sign in");
    return null;
  }
}
