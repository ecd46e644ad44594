package online.arval.cabinet.fines.web.internal.soap;

import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers {@link FinesService} to the SOAP whiteboard while the cores are there. */
@Component
public final class FinesEndpoint implements SoapEndpoint {
  private final FinesService service;

  /** Made by Declarative Services. */
  @Activate
  public FinesEndpoint(@Reference Fines fines, @Reference Payments payments) {
    service = new FinesService(fines, payments);
  }

  @Override
  public String name() {
    return "FinesService";
  }

  @Override
  public Object implementor() {
    return service;
  }
}
