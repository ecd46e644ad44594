package online.arval.cabinet.payments.core.internal.console;

import java.util.List;
import online.arval.cabinet.payments.api.Gateways;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:gateway-choose}. */
@Service
@Command(
    scope = "cabinet",
    name = "gateway-choose",
    description = "Chooses the gateways of a company, first choice first; none means all")
public final class GatewayChooseCommand extends ConsoleCommand {
  @Argument(name = "company", description = "Identifier of the company", required = true)
  private String company;

  @Argument(index = 1, name = "gateways", description = "Names", multiValued = true)
  @Completion(GatewayCompleter.class)
  private List<String> names;

  @Reference(optional = true)
  private Gateways gateways;

  @Override
  protected Object run() {
    Console.require(gateways)
        .choose(Console.CALLER, new CompanyId(company), names == null ? List.of() : names);
    return null;
  }
}
