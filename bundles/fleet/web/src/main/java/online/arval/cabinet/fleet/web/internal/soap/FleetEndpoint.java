package online.arval.cabinet.fleet.web.internal.soap;

import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.FleetUpsert;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers {@link FleetService} to the SOAP whiteboard while the core is there. */
@Component
public final class FleetEndpoint implements SoapEndpoint {
  private final FleetService service;

  /** Made by Declarative Services. */
  @Activate
  public FleetEndpoint(
      @Reference FleetUpsert upsert, @Reference Vehicles vehicles, @Reference Companies companies) {
    service = new FleetService(upsert, vehicles, companies);
  }

  @Override
  public String name() {
    return "FleetService";
  }

  @Override
  public Object implementor() {
    return service;
  }
}
