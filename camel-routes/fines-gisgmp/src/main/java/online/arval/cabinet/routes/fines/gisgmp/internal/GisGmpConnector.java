package online.arval.cabinet.routes.fines.gisgmp.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import online.arval.cabinet.fines.api.registry.RegistryAnnounced;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.Connector;
import online.arval.cabinet.platform.connector.ConnectorPlan;
import online.arval.cabinet.platform.connector.RemoteSystem;
import online.arval.cabinet.routes.fines.gisgmp.MessageSigner;
import online.arval.cabinet.routes.fines.gisgmp.internal.exchange.Conversation;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.Requests;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevClient;

/** The parts of the connector, at work. */
final class GisGmpConnector implements AutoCloseable {
  private static final String NAME = "fines-gisgmp";

  private final String title;
  private final RemoteSystem remote;
  private final Conversation conversation;
  private final Connector connector;

  GisGmpConnector(
      GisGmpSettings settings,
      MessageSigner signer,
      MeterRegistry meters,
      Function<ConnectorPlan, Connector> start) {
    Clock clock = Clock.systemUTC();
    title = settings.title();
    remote = new RemoteSystem(NAME, settings.calls(), meters);
    SmevClient smev = new SmevClient(remote, signer, settings.smev(), clock);
    conversation = new Conversation(NAME, smev, settings.patience(), clock);
    Requests requests = new Requests(settings.sender(), clock);
    connector =
        start.apply(
            new ConnectorPlan(
                NAME,
                RegistryContract.source(RegistryCommands.REGISTRY),
                RegistryContract.commands(RegistryCommands.REGISTRY),
                RegistryContract.ANSWERS,
                settings.parallel(),
                new RegistryCommands(conversation, requests),
                Optional.of(this::announcement),
                Optional.of(this::probe)));
    remote.onHealthChange(connector::announce);
  }

  /** While SMEV is away somebody must try whether it is back. */
  private void probe() {
    if (!remote.healthy()) {
      conversation.probe();
    }
  }

  private Answer announcement() {
    return new Answer(
        RegistryContract.ANNOUNCED,
        RegistryCommands.REGISTRY,
        new RegistryAnnounced(RegistryCommands.REGISTRY, title, true, true, remote.healthy()));
  }

  @Override
  public void close() {
    // those who wait for responses first: their commands are delivered again, to the next version
    conversation.close();
    connector.close();
    remote.close();
  }
}
