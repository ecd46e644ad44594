package online.arval.cabinet.platform.broker.internal.console;

import java.io.IOException;
import online.arval.cabinet.platform.broker.internal.security.Password;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;

/** Hashes a password for the configuration of a broker user. */
@Service
@Command(
    scope = "cabinet",
    name = "broker-password",
    description = "Asks for a password and prints its hash for online.arval.cabinet.broker.user")
public class BrokerPasswordCommand implements Action {
  @Reference Session session;

  @Override
  public Object execute() throws Exception {
    String password = typed();
    if (password == null || password.isBlank()) {
      throw new CommandException("The password is empty");
    }
    System.out.println(Password.hash(password));
    return null;
  }

  private String typed() throws IOException, CommandException {
    try {
      return session.readLine("Password: ", '*');
    } catch (UnsupportedOperationException noTerminal) {
      throw new CommandException(
          "There is no terminal to type the password at; open the console without a command and"
              + " run it there",
          noTerminal);
    }
  }
}
