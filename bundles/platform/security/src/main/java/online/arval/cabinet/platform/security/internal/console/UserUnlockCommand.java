package online.arval.cabinet.platform.security.internal.console;

import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.security.Users;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:user-unlock}. */
@Service
@Command(
    scope = "cabinet",
    name = "user-unlock",
    description = "Ends a lock-out after failed sign-ins")
public final class UserUnlockCommand extends ConsoleCommand {
  @Argument(name = "login", required = true, description = "Who")
  @Completion(LoginCompleter.class)
  private String login;

  @Reference(optional = true)
  private Users users;

  @Override
  protected Object run() {
    Users.User user = Services.user(users, login);
    users.unlock(user.id());
    System.out.println(user.login() + " is not locked out");
    return null;
  }
}
