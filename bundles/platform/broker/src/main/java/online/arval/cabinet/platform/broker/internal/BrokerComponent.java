package online.arval.cabinet.platform.broker.internal;

import jakarta.jms.ConnectionFactory;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import online.arval.cabinet.platform.broker.internal.security.BrokerUsers;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
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
 * Runs the embedded broker or points at the external one, and publishes the {@link
 * ConnectionFactory} to it. When there is no broker it stays and tells why by its health check.
 */
@Component(
    immediate = true,
    service = HealthCheck.class,
    configurationPid = BrokerConfig.PID,
    property = {HealthCheck.NAME + "=broker", HealthCheck.TAGS + "=ready"})
@Designate(ocd = BrokerConfig.class)
public class BrokerComponent implements HealthCheck {
  /** Service property of the connection factory: {@code embedded} or {@code external}. */
  static final String KIND = "cabinet.broker";

  private static final Logger LOG = LoggerFactory.getLogger(BrokerComponent.class);

  /** What is said here, the launcher shows to whoever started the cabinet. */
  private static final Logger STARTUP = LoggerFactory.getLogger("cabinet.startup");

  private final Optional<Running> running;
  private final String failure;

  private record Running(
      Optional<EmbeddedBroker> server,
      ActiveMQConnectionFactory factory,
      BrokerProbe probe,
      ServiceRegistration<ConnectionFactory> registration) {}

  @Activate
  public BrokerComponent(BundleContext context, BrokerConfig config, @Reference BrokerUsers users) {
    Running started = null;
    String reason = "";
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    // threads made from here on must not hold the loader of whoever started this bundle
    Thread.currentThread().setContextClassLoader(ActiveMQConnectionFactory.class.getClassLoader());
    try {
      started = start(context, config, users);
    } catch (BrokerFailure e) {
      reason = e.getMessage();
      STARTUP.error("No broker: {}", reason);
      LOG.debug("No broker", e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    running = Optional.ofNullable(started);
    failure = reason;
  }

  private static Running start(BundleContext context, BrokerConfig config, BrokerUsers users) {
    BrokerSettings settings = BrokerSettings.of(config);
    Optional<EmbeddedBroker> server =
        settings.embedded()
            ? Optional.of(EmbeddedBroker.start(config, settings.folder(), users, 0))
            : Optional.empty();
    ActiveMQConnectionFactory factory =
        ownPools(server.map(EmbeddedBroker::connectionFactory).orElseGet(() -> external(config)));
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put(KIND, settings.embedded() ? "embedded" : "external");
    return new Running(
        server,
        factory,
        new BrokerProbe(factory),
        context.registerService(ConnectionFactory.class, factory, properties));
  }

  private static ActiveMQConnectionFactory external(BrokerConfig config) {
    LOG.info("Broker is external");
    try {
      return new ActiveMQConnectionFactory(config.url(), config.user(), config._password());
    } catch (RuntimeException e) {
      throw new BrokerFailure(
          BrokerSettings.CHECK.wrong("url", "is not a broker address").getMessage(), e);
    }
  }

  /** The client's global pools would outlive this bundle. */
  private static ActiveMQConnectionFactory ownPools(ActiveMQConnectionFactory factory) {
    factory.setUseGlobalPools(false);
    factory.setScheduledThreadPoolMaxSize(2);
    factory.setThreadPoolMaxSize(Math.max(16, 4 * Runtime.getRuntime().availableProcessors()));
    return factory;
  }

  @Override
  public Result execute() {
    return running
        .map(now -> now.probe().result())
        .orElseGet(() -> new Result(Result.Status.CRITICAL, "no broker: " + failure));
  }

  @Deactivate
  void stop() {
    running.ifPresent(
        now -> {
          unregister(now.registration());
          now.probe().close();
          now.factory().close();
          now.server().ifPresent(EmbeddedBroker::close);
        });
  }

  private static void unregister(ServiceRegistration<?> registration) {
    try {
      registration.unregister();
    } catch (IllegalStateException alreadyGone) {
      LOG.debug("The framework took the connection factory away first");
    }
  }
}
