package online.arval.cabinet.fleet.core.internal.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:fleet-vehicle}. */
@Service
@Command(
    scope = "cabinet",
    name = "fleet-vehicle",
    description = "Shows one vehicle and who drove it")
public final class VehicleCommand extends ConsoleCommand {
  @Argument(name = "vehicle", description = "Plate or identifier", required = true)
  @Completion(PlateCompleter.class)
  private String vehicle;

  @Option(name = "--json", description = "Prints JSON for scripts, without the history")
  private boolean json;

  @Reference(optional = true)
  private Vehicles vehicles;

  @Reference(optional = true)
  private Assignments assignments;

  @Override
  protected Object run() {
    Vehicle found = find(Console.require(vehicles));
    VehicleColumns.brief()
        .column("vin", Vehicle::vin)
        .column("sts", Vehicle::sts)
        .column("color", Vehicle::color)
        .column("companyId", Vehicle::companyId)
        .column("externalId", Vehicle::externalId)
        .column("version", Vehicle::version)
        .print(onePage(List.of(found)), json, System.out);
    if (!json) {
      new Shown<Assignment>()
          .column("driver", Assignment::driverName)
          .column("from", Assignment::from)
          .column("to", assignment -> assignment.to().map(Instant::toString).orElse("now"))
          .print(
              onePage(Console.require(assignments).ofVehicle(Console.CALLER, found.id())),
              false,
              System.out);
    }
    return null;
  }

  private Vehicle find(Vehicles service) {
    return Ids.isValid(vehicle)
        ? service.get(Console.CALLER, new VehicleId(vehicle))
        : service
            .findByPlate(Console.CALLER, vehicle)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemKind.NOT_FOUND,
                        "not-found",
                        "No vehicle in use has the plate " + vehicle));
  }

  private static <T> Page<T> onePage(List<T> items) {
    return new Page<>(items, Optional.empty(), OptionalLong.empty());
  }
}
