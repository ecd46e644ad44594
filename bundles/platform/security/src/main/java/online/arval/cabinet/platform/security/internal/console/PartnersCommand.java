package online.arval.cabinet.platform.security.internal.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.security.Users;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:partners}. */
@Service
@Command(
    scope = "cabinet",
    name = "partners",
    description = "Lists the partners' machines that can call")
public final class PartnersCommand extends ConsoleCommand {
  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Users users;

  @Override
  protected Object run() {
    List<Map<String, Object>> rows =
        Services.required(users).partners().stream().map(PartnersCommand::row).toList();
    Output.print(System.out, json, "No partners", rows);
    return null;
  }

  private static Map<String, Object> row(Users.Partner partner) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("clientId", partner.clientId());
    row.put("scopes", String.join(" ", new TreeSet<>(partner.scopes())));
    row.put("company", Output.text(partner.company()));
    row.put("enabled", partner.enabled());
    return row;
  }
}
