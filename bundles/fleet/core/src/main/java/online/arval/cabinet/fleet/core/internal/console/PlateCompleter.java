package online.arval.cabinet.fleet.core.internal.console;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.model.PageRequest;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes plates of vehicles. */
@Service
public final class PlateCompleter implements Completer {
  private static final int MOST = 100;

  @Reference(optional = true)
  private Vehicles vehicles;

  @Override
  public int complete(Session session, CommandLine commandLine, List<String> candidates) {
    StringsCompleter delegate = new StringsCompleter();
    if (vehicles != null) {
      vehicles.find(Console.CALLER, VehicleQuery.all(), PageRequest.first(MOST)).items().stream()
          .map(Vehicle::plate)
          .flatMap(Optional::stream)
          .forEach(delegate.getStrings()::add);
    }
    return delegate.complete(session, commandLine, candidates);
  }
}
