package online.arval.cabinet.routes.payments.yookassa.internal;

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

/** Runs the connector while it is configured; without shop and key there is none at all. */
@Component(service = YooKassaRoutes.class, immediate = true, configurationPid = YooKassaConfig.PID)
@Designate(ocd = YooKassaConfig.class)
public final class YooKassaRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(YooKassaRoutes.class);
  private static final String WEBHOOK = "/webhooks/yookassa";

  private final Optional<YooKassa> connector;
  private final Optional<ServiceRegistration<Servlet>> webhook;

  @Activate
  public YooKassaRoutes(
      BundleContext bundle,
      YooKassaConfig config,
      @Reference ConnectionFactory broker,
      @Reference MeterRegistry meters) {
    if (!Settings.complete(config)) {
      LOG.warn("No shop id or secret key of YooKassa is configured: the gateway is absent");
      connector = Optional.empty();
      webhook = Optional.empty();
      return;
    }
    Settings settings = Settings.of(config);
    YooKassa started =
        new YooKassa(
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
    connector.ifPresent(YooKassa::close);
  }
}
