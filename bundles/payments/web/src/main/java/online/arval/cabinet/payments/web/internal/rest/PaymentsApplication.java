package online.arval.cabinet.payments.web.internal.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import online.arval.cabinet.payments.api.Gateways;
import online.arval.cabinet.payments.api.Ledger;
import online.arval.cabinet.payments.api.PaymentMethods;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.api.Reconciliations;
import online.arval.cabinet.platform.rest.RestConstants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The REST face of payments. Its references are static: without the core it is withdrawn, and the
 * gate parks requests until it is back.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Payments",
            version = "1.0.0",
            description = "Payments, refunds, gateways, reconciliations, the ledger"))
@Component(service = Application.class, property = RestConstants.FEATURE + "=payments")
public final class PaymentsApplication extends Application {
  private final Set<Object> resources;

  /** Made by Declarative Services. */
  @Activate
  public PaymentsApplication(
      @Reference Payments payments,
      @Reference Gateways gateways,
      @Reference PaymentMethods methods,
      @Reference Ledger ledger,
      @Reference Reconciliations reconciliations) {
    resources =
        Set.of(
            new PaymentResource(payments),
            new RefundResource(payments),
            new GatewayResource(gateways),
            new MethodResource(methods),
            new LedgerResource(ledger),
            new ReconciliationResource(reconciliations));
  }

  @Override
  public Set<Object> getSingletons() {
    return resources;
  }
}
