package online.arval.cabinet.platform.security.internal.console;

import java.io.IOException;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.operations.console.Arguments;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.security.CompanyRegister;
import online.arval.cabinet.platform.security.Users;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** {@code cabinet:user-add}. */
@Service
@Command(
    scope = "cabinet",
    name = "user-add",
    description = "Adds a person who can sign in; asks for the password")
public final class UserAddCommand extends ConsoleCommand {
  @Argument(index = 0, name = "login", required = true, description = "3 to 64 of a-z 0-9 . _ @ -")
  private String login;

  @Argument(
      index = 1,
      name = "role",
      required = true,
      description = "FLEET_MANAGER, DRIVER, ACCOUNT_MANAGER, REGISTRAR, SUPPORT_AGENT or DPO")
  @Completion(RoleCompleter.class)
  private String role;

  @Argument(index = 2, name = "name", required = true, description = "Name to show, in quotes")
  private String name;

  @Option(name = "--company", description = "Id of the client company; for roles of a client")
  private String company;

  @Option(name = "--generate", description = "Makes a password and prints it instead of asking")
  private boolean generate;

  @Reference(optional = true)
  private Users users;

  @Reference(optional = true)
  private CompanyRegister register;

  @Reference private Session session;

  @Override
  protected Object run() throws IOException {
    Users target = Services.required(users);
    Role chosen = Arguments.choice(Role.class, "role", role);
    Optional<CompanyId> home = KnownCompanies.find(register, company);
    try (NewSecret password = NewSecret.ask(session, "Password", generate)) {
      Users.User user =
          target.create(new Users.NewUser(login, password.characters(), name, chosen, home));
      System.out.println("Added " + user.login() + " " + user.id());
      password.show(System.out);
      return null;
    }
  }
}
