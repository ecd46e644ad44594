package online.arval.cabinet.platform.broker.internal.console;

import online.arval.cabinet.platform.broker.internal.security.Password;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

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
    String password = session.readLine("Password: ", '*');
    if (password == null || password.isBlank()) {
      System.err.println("Error: the password is empty");
    } else {
      System.out.println(Password.hash(password));
    }
    return null;
  }
}
