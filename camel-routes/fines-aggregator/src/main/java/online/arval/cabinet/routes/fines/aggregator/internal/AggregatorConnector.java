package online.arval.cabinet.routes.fines.aggregator.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import online.arval.cabinet.fines.api.registry.RegistryAnnounced;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.connector.Connector;
import online.arval.cabinet.platform.connector.ConnectorPlan;
import online.arval.cabinet.platform.connector.RemoteSystem;

/** The parts of the connector, at work. */
final class AggregatorConnector implements AutoCloseable {
  private static final String NAME = "fines-aggregator";

  private final String title;
  private final RemoteSystem remote;
  private final Patience patience;
  private final Connector connector;

  /** What it needs to know. */
  record Settings(
      String url,
      String apiKey,
      String title,
      int parallel,
      Duration answer,
      Duration firstPoll,
      CallPolicy calls) {}

  AggregatorConnector(
      Settings settings, MeterRegistry meters, Function<ConnectorPlan, Connector> start) {
    title = settings.title();
    remote = new RemoteSystem(NAME, settings.calls(), meters);
    patience = new Patience(settings.answer(), settings.firstPoll());
    AggregatorClient client = new AggregatorClient(remote, settings.url(), settings.apiKey());
    connector =
        start.apply(
            new ConnectorPlan(
                NAME,
                RegistryContract.source(AggregatorCommands.REGISTRY),
                RegistryContract.commands(AggregatorCommands.REGISTRY),
                RegistryContract.ANSWERS,
                settings.parallel(),
                new AggregatorCommands(client, patience),
                Optional.of(this::announcement),
                Optional.empty()));
    remote.onHealthChange(connector::announce);
  }

  private Answer announcement() {
    String registry = AggregatorCommands.REGISTRY;
    return new Answer(
        RegistryContract.ANNOUNCED,
        registry,
        new RegistryAnnounced(registry, title, false, false, remote.healthy()));
  }

  @Override
  public void close() {
    patience.close();
    connector.close();
    remote.close();
  }
}
