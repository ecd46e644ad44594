package online.arval.cabinet.platform.connector;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import online.arval.cabinet.platform.connector.internal.Announcer;
import online.arval.cabinet.platform.connector.internal.AnswerSender;
import online.arval.cabinet.platform.connector.internal.CommandMeters;
import online.arval.cabinet.platform.connector.internal.CommandRoute;
import online.arval.cabinet.platform.connector.internal.EventFactory;
import online.arval.cabinet.platform.connector.internal.Jsons;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A connector at work: a Camel context with the broker as component {@code jms} and one route that
 * takes commands. Make it in the constructor of a component, close it when the component goes.
 */
public final class Connector implements AutoCloseable {
  private static final long STOP_SECONDS = 20;

  private final CamelContext camel;
  private final AnswerSender sender;
  private final Announcer announcer;
  private final CommandMeters meters;

  private Connector(
      CamelContext camel, AnswerSender sender, Announcer announcer, CommandMeters meters) {
    this.camel = camel;
    this.sender = sender;
    this.announcer = announcer;
    this.meters = meters;
  }

  /** Starts it in a bundle; its threads see the classes of that bundle. */
  public static Connector start(
      BundleContext bundle, ConnectionFactory factory, MeterRegistry registry, ConnectorPlan plan) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    // Camel's threads keep the loader they are made under
    Thread.currentThread()
        .setContextClassLoader(bundle.getBundle().adapt(BundleWiring.class).getClassLoader());
    try {
      return start(new OsgiDefaultCamelContext(bundle), factory, registry, plan);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** Starts it in a context of the caller's, which is stopped with it. */
  public static Connector start(
      CamelContext camel, ConnectionFactory factory, MeterRegistry registry, ConnectorPlan plan) {
    Jsons json = new Jsons(Thread.currentThread().getContextClassLoader());
    EventFactory events = new EventFactory(plan.source(), json, Clock.systemUTC());
    AnswerSender sender = new AnswerSender(factory, plan.answers(), events);
    CommandMeters meters = new CommandMeters(registry, plan.name());
    Announcer announcer = new Announcer(plan, sender);
    Connector connector = new Connector(camel, sender, announcer, meters);
    try {
      camel.getCamelContextExtension().setName(plan.name());
      camel.getShutdownStrategy().setTimeout(STOP_SECONDS);
      camel.addComponent("jms", jms(factory));
      camel.addRoutes(new CommandRoute(plan, events, json, meters));
      camel.start();
      announcer.start();
      return connector;
    } catch (Exception e) {
      connector.close();
      throw new IllegalStateException("the connector " + plan.name() + " does not start", e);
    }
  }

  /**
   * Sends an event nobody asked for, such as what a webhook told. When it returns the broker has
   * it.
   *
   * @throws IllegalStateException when the broker does not take it
   */
  public void send(Answer answer) {
    sender.send(answer);
  }

  /** Announces it now, in the background; for when its health changes. */
  public void announce() {
    announcer.announce();
  }

  /** Ends what is in hand, at most 20 s, and stops. */
  @Override
  public void close() {
    announcer.close();
    camel.stop();
    sender.close();
    meters.close();
  }

  private static JmsComponent jms(ConnectionFactory factory) {
    JmsComponent jms = JmsComponent.jmsComponent(factory);
    jms.setTransacted(true);
    // one local session for both ends: no transaction manager is needed
    jms.setLazyCreateTransactionManager(false);
    jms.setCacheLevelName("CACHE_CONSUMER");
    return jms;
  }
}
