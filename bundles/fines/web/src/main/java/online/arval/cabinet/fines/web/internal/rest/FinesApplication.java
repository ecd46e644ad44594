package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import jakarta.ws.rs.core.Application;
import java.time.Clock;
import java.util.Set;
import online.arval.cabinet.fines.api.FineApprovals;
import online.arval.cabinet.fines.api.FineOverview;
import online.arval.cabinet.fines.api.FineReceipts;
import online.arval.cabinet.fines.api.FineSettings;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.platform.rest.RestConstants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The REST face of the fines. Its references are static: without the core it is withdrawn, and the
 * gate parks requests until it is back.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Fines",
            version = "1.0.0",
            description = "Traffic fines: what is owed, at which price, by whom, and paying it"))
@Component(service = Application.class, property = RestConstants.FEATURE + "=fines")
public final class FinesApplication extends Application {
  private final Set<Object> resources;

  /** Made by Declarative Services. */
  @Activate
  public FinesApplication(
      @Reference Fines fines,
      @Reference FineOverview overview,
      @Reference FineSettings settings,
      @Reference FineSync sync,
      @Reference FineApprovals approvals,
      @Reference FineReceipts receipts) {
    resources =
        Set.of(
            new FineResource(fines),
            new FineExportResource(fines),
            new QuoteResource(fines),
            new PaymentResource(fines),
            new StatisticsResource(overview, fines, Clock.systemUTC()),
            new AutopayResource(settings),
            new ApprovalResource(approvals),
            new AutopayProblemResource(approvals),
            new PolicyResource(settings),
            new SyncResource(sync),
            new FineReceiptResource(receipts, Clock.systemUTC()),
            new PaymentReceiptResource(receipts, Clock.systemUTC()));
  }

  @Override
  public Set<Object> getSingletons() {
    return resources;
  }
}
