package online.arval.cabinet.routes.fines.aggregator.internal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.Optional;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.connector.Connector;
import online.arval.cabinet.platform.model.ConfigCheck;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connector to the aggregator, while there is a broker; without an address it stays away. */
@Component(
    service = AggregatorRoutes.class,
    immediate = true,
    configurationPid = AggregatorConfig.PID)
@Designate(ocd = AggregatorConfig.class)
public class AggregatorRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(AggregatorRoutes.class);

  private final Optional<AggregatorConnector> connector;

  @Activate
  public AggregatorRoutes(
      BundleContext bundle,
      AggregatorConfig config,
      @Reference ConnectionFactory broker,
      @Reference MeterRegistry meters) {
    if (config.url().isBlank()) {
      LOG.info("The aggregator of fines is not connected: {} needs url", AggregatorConfig.PID);
      connector = Optional.empty();
      return;
    }
    connector =
        Optional.of(
            new AggregatorConnector(
                settings(config), meters, plan -> Connector.start(bundle, broker, meters, plan)));
  }

  private static AggregatorConnector.Settings settings(AggregatorConfig config) {
    ConfigCheck check = ConfigCheck.of(AggregatorConfig.PID);
    return new AggregatorConnector.Settings(
        check.url("url", config.url()).toString(),
        config._api_key(),
        config.title(),
        check.within("parallel", config.parallel(), 1, 64),
        Duration.ofSeconds(check.within("answer.seconds", config.answer_seconds(), 1, 3_600)),
        Duration.ofMillis(check.within("poll.first.ms", config.poll_first_ms(), 1, 60_000)),
        CallPolicy.standard()
            .withTimeouts(
                millis(check, "connect.timeout.ms", config.connect_timeout_ms()),
                millis(check, "call.timeout.ms", config.call_timeout_ms())));
  }

  private static Duration millis(ConfigCheck check, String property, int value) {
    return Duration.ofMillis(check.within(property, value, 1, 600_000));
  }

  @Deactivate
  void stop() {
    connector.ifPresent(AggregatorConnector::close);
  }
}
