package online.arval.cabinet.routes.payments.tbank.internal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.platform.connector.Connector;
import online.arval.cabinet.platform.gate.GateConstants;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the connector while it is configured; without terminal and password there is none at all.
 */
@Component(service = TBankRoutes.class, immediate = true, configurationPid = TBankConfig.PID)
@Designate(ocd = TBankConfig.class)
public final class TBankRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(TBankRoutes.class);
  private static final String WEBHOOK = "/webhooks/tbank";

  private final Optional<TBank> connector;
  private final Optional<ServiceRegistration<Servlet>> webhook;

  @Activate
  public TBankRoutes(
      BundleContext bundle,
      TBankConfig config,
      @Reference ConnectionFactory broker,
      @Reference MeterRegistry meters) {
    if (!Settings.complete(config)) {
      LOG.warn("No terminal or password of T-Bank is configured: the gateway is absent");
      connector = Optional.empty();
      webhook = Optional.empty();
      return;
    }
    Settings settings = Settings.of(config);
    TBank started =
        new TBank(
            settings,
            meters,
            Clock.systemUTC(),
            plan -> Connector.start(bundle, broker, meters, plan));
    connector = Optional.of(started);
    webhook =
        Optional.of(
            bundle.registerService(
                Servlet.class,
                started.webhook(),
                new Hashtable<>(Map.of(GateConstants.PREFIX, WEBHOOK))));
    LOG.info("{}; notifications come to {}", settings, WEBHOOK);
  }

  @Deactivate
  void stop() {
    webhook.ifPresent(ServiceRegistration::unregister);
    connector.ifPresent(TBank::close);
  }
}
