package online.arval.cabinet.platform.security.internal.console;

import java.io.IOException;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.security.Users;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** {@code cabinet:user-password}. */
@Service
@Command(
    scope = "cabinet",
    name = "user-password",
    description = "Sets a person's password and ends their sessions; asks for the password")
public final class UserPasswordCommand extends ConsoleCommand {
  @Argument(name = "login", required = true, description = "Whose password")
  @Completion(LoginCompleter.class)
  private String login;

  @Option(name = "--generate", description = "Makes a password and prints it instead of asking")
  private boolean generate;

  @Reference(optional = true)
  private Users users;

  @Reference private Session session;

  @Override
  protected Object run() throws IOException {
    Users.User user = Services.user(users, login);
    try (NewSecret password = NewSecret.ask(session, "New password", generate)) {
      users.setPassword(user.id(), password.characters());
      System.out.println("Changed; all sessions of " + user.login() + " have ended");
      password.show(System.out);
      return null;
    }
  }
}
