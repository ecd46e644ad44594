package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import jakarta.ws.rs.core.Application;
import java.time.Clock;
import java.util.Set;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Contracts;
import online.arval.cabinet.fleet.api.Drivers;
import online.arval.cabinet.fleet.api.FleetStatistics;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.fleet.web.internal.CompanyScope;
import online.arval.cabinet.platform.rest.RestConstants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The REST face of the fleet. Its references are static: without the core it is withdrawn, and the
 * gate parks requests until it is back.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Fleet",
            version = "1.0.0",
            description =
                "Client companies, leasing contracts, vehicles, drivers and who drives what"))
@Component(service = Application.class, property = RestConstants.FEATURE + "=fleet")
public final class FleetApplication extends Application {
  private final Set<Object> resources;

  /** Made by Declarative Services. */
  @Activate
  public FleetApplication(
      @Reference Companies companies,
      @Reference Contracts contracts,
      @Reference Vehicles vehicles,
      @Reference Drivers drivers,
      @Reference Assignments assignments,
      @Reference FleetStatistics statistics) {
    CompanyScope scope = new CompanyScope(companies);
    resources =
        Set.of(
            new VehicleResource(vehicles, scope),
            new VehicleExportResource(vehicles, scope),
            new MileageResource(vehicles),
            new VehicleAssignmentResource(assignments),
            new DriverAssignmentResource(assignments),
            new AssignmentResource(assignments, Clock.systemUTC()),
            new DriverResource(drivers, scope),
            new ContractResource(contracts, scope),
            new CompanyResource(companies),
            new StatisticsResource(statistics, scope));
  }

  @Override
  public Set<Object> getSingletons() {
    return resources;
  }
}
