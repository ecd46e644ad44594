package online.arval.cabinet.benchmarks.probe.internal;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.rest.RestConstants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The handles at {@code /api/v1/bench}. */
@Component(service = Application.class, property = RestConstants.FEATURE + "=bench")
public final class ProbeApplication extends Application {
  private final Set<Object> resources;

  @Activate
  public ProbeApplication(
      @Reference OutboxFlow outbox,
      @Reference BrokerFlow broker,
      @Reference BundleSwap bundles,
      @Reference Payments payments,
      @Reference InstantGateway gateway,
      @Reference BookedPayments booked,
      @Reference ImportFlow imports) {
    resources =
        Set.of(
            new ProbeResource(outbox, broker, bundles),
            new PaymentHandles(payments, gateway, booked),
            new ImportHandles(imports));
  }

  @Override
  public Set<Object> getSingletons() {
    return resources;
  }
}
