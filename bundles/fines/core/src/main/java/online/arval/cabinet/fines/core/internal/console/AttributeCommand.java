package online.arval.cabinet.fines.core.internal.console;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:fine-attribute}. */
@Service
@Command(scope = "cabinet", name = "fine-attribute", description = "Says who drove")
public final class AttributeCommand extends ConsoleCommand {
  @Argument(name = "fine", description = "УИН or identifier", required = true)
  private String fine;

  @Option(name = "--driver", description = "Identifier of the driver; nobody when it is missing")
  private String driver;

  @Option(name = "--reason", description = "Why, 3 to 200 characters", required = true)
  private String reason;

  @Reference(optional = true)
  private Fines fines;

  @Override
  protected Object run() {
    Fine found = Console.fine(Console.require(fines), fine);
    Fine after =
        fines.attribute(
            Console.CALLER,
            found.id(),
            Optional.ofNullable(driver).map(DriverId::new),
            reason,
            OptionalLong.empty());
    FineColumns.brief()
        .column("driver", it -> it.attribution().driverName())
        .print(Console.onePage(List.of(after)), false, System.out);
    return null;
  }
}
