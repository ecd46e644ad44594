package online.arval.cabinet.routes.payments.yookassa.internal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import online.arval.cabinet.payments.api.gateway.GatewayAnnounced;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.Connector;
import online.arval.cabinet.platform.connector.ConnectorPlan;
import online.arval.cabinet.platform.connector.RemoteSystem;

/** The connector, wired; apart from OSGi so that tests run the very same. */
final class YooKassa implements AutoCloseable {
  private static final String NAME = "payments-yookassa";

  private final RemoteSystem remote;
  private final Connector connector;
  private final Servlet webhook;

  YooKassa(
      Settings settings,
      MeterRegistry meters,
      Clock clock,
      Function<ConnectorPlan, Connector> start) {
    remote = new RemoteSystem(NAME, settings.policy(), meters);
    Api api = new Api(remote, settings);
    try {
      connector = start.apply(plan(settings, api, clock));
    } catch (RuntimeException e) {
      remote.close();
      throw e;
    }
    remote.onHealthChange(connector::announce);
    webhook = new Webhook(api, settings.senders(), connector::send);
  }

  private ConnectorPlan plan(Settings settings, Api api, Clock clock) {
    return new ConnectorPlan(
        NAME,
        GatewayContract.source(Replies.GATEWAY),
        GatewayContract.commands(Replies.GATEWAY),
        GatewayContract.ANSWERS,
        settings.consumers(),
        new Commands(api, clock),
        Optional.of(() -> announcement(settings)),
        Optional.of(() -> probe(api)));
  }

  private Answer announcement(Settings settings) {
    return new Answer(
        GatewayContract.ANNOUNCED,
        Replies.GATEWAY,
        new GatewayAnnounced(
            Replies.GATEWAY,
            settings.title(),
            settings.leastKopecks(),
            settings.mostKopecks(),
            remote.healthy(),
            settings.savesMethods()));
  }

  /** New payments go elsewhere while it is down, so nothing else would notice that it is back. */
  private void probe(Api api) {
    if (!remote.healthy()) {
      api.me();
    }
  }

  Servlet webhook() {
    return webhook;
  }

  @Override
  public void close() {
    connector.close();
    remote.close();
  }
}
