package online.arval.cabinet.fines.core.internal.intake;

import java.util.Optional;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hears the charges that partners send by themselves; the payer tells whose they are. */
@Component(
    immediate = true,
    property = {
      MessageHandler.DESTINATION + "=queue:" + RegistryContract.PUSHED,
      MessageHandler.CONSUMER + "=fines.pushed"
    })
public final class PushedCharges implements MessageHandler {
  private final ChargeIntake charges;

  @Activate
  public PushedCharges(@Reference ChargeIntake charges) {
    this.charges = charges;
  }

  @Override
  public void handle(CloudEvent event) {
    if (event.type().equals(RegistryContract.CHARGES)) {
      ChargeReader.Read<ChargeBatch> read = ChargeReader.charges(event.data());
      charges.take(read.batch().registry(), Optional.empty(), read);
    }
  }
}
