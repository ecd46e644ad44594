package online.arval.cabinet.fines.core.internal.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.api.registry.QuittanceBatch;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.fines.core.internal.sync.Registries;
import online.arval.cabinet.fines.core.internal.sync.SyncRuns;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hears what registry connectors answer. */
@Component(
    immediate = true,
    property = {
      MessageHandler.DESTINATION + "=queue:" + RegistryContract.ANSWERS,
      MessageHandler.CONSUMER + "=fines.answers"
    })
public final class RegistryAnswers implements MessageHandler {
  private final ChargeIntake charges;
  private final QuittanceIntake quittances;
  private final Registries registries;
  private final SyncRuns runs;

  @Activate
  public RegistryAnswers(
      @Reference ChargeIntake charges,
      @Reference QuittanceIntake quittances,
      @Reference Registries registries,
      @Reference SyncRuns runs) {
    this.charges = charges;
    this.quittances = quittances;
    this.registries = registries;
    this.runs = runs;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode data = event.data();
    switch (event.type()) {
      case RegistryContract.CHARGES -> charges(ChargeReader.charges(data));
      case RegistryContract.QUITTANCES -> quittances(ChargeReader.quittances(data));
      case RegistryContract.ANNOUNCED -> registries.announced(ChargeReader.announced(data));
      default -> {}
    }
  }

  private void charges(ChargeReader.Read<ChargeBatch> read) {
    ChargeBatch batch = read.batch();
    Optional<CompanyId> company =
        Ids.isValid(batch.companyId())
            ? Optional.of(new CompanyId(batch.companyId()))
            : Optional.empty();
    // only an answer to what was asked tells whose the charges of unknown payers are
    Optional<CompanyId> asked = company.filter(id -> runs.isAsked(id, batch));
    ChargeIntake.Taken taken = charges.take(batch.registry(), asked, read);
    asked.ifPresent(id -> runs.answered(id, batch, taken));
  }

  private void quittances(ChargeReader.Read<QuittanceBatch> read) {
    quittances.take(read.batch().registry(), read);
  }
}
