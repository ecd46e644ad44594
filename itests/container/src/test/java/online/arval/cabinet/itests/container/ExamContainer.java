package online.arval.cabinet.itests.container;

import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.Management;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.tck.Queues;
import online.arval.cabinet.platform.messaging.CloudEvent;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * A container of Pax Exam that is driven from outside: the connectors of gateways work in it
 * against their simulators, and the test has the place of the payments at the queues. One for all
 * classes.
 */
final class ExamContainer implements ExtensionContext.Store.CloseableResource {
  private static final int PORT = 19_381;
  private static final String URL = "http://127.0.0.1:" + PORT;
  private static final String PASSWORD = "exam-secret";
  private static final String MANAGEMENT = "org.apache.karaf.management";
  private static final String PAYMENTS = "online.arval.cabinet.payments.core";
  private static final long SOON_MS = 20_000;

  private final TestContainer container;
  private final Management management;
  private final Queues queues;

  private ExamContainer() throws IOException, JMSException {
    container = PaxExamRuntime.createContainer(PaxExamRuntime.createTestSystem(options()));
    container.start();
    Await.until("ready", ExamContainer::isReady);
    management = connected();
    management.configure("online.arval.cabinet.gate", "rate.per.second", "0");
    management.stop(PAYMENTS); // the answers are for the test
    queues =
        new Queues(new ActiveMQConnectionFactory("tcp://127.0.0.1:" + (PORT + 4), "tck", PASSWORD));
  }

  /** Karaf starts its connector anew while the configuration arrives. */
  private static Management connected() throws IOException {
    Properties chosen = Distribution.configuration(MANAGEMENT);
    AtomicReference<Management> connected = new AtomicReference<>();
    Await.until(
        "the administrator is connected",
        () -> {
          try {
            connected.set(
                Management.at(
                    Integer.parseInt(chosen.getProperty("rmiRegistryPort")),
                    Integer.parseInt(chosen.getProperty("rmiServerPort")),
                    PASSWORD));
            return true;
          } catch (UncheckedIOException notYet) {
            return false;
          }
        });
    return connected.get();
  }

  /** Gives a test class the container. */
  static final class Running implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == ExamContainer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(ExamContainer.class))
          .getOrComputeIfAbsent("running", key -> started(), ExamContainer.class);
    }

    private static ExamContainer started() {
      try {
        return new ExamContainer();
      } catch (IOException | JMSException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Option[] options() {
    List<Option> options = new ArrayList<>(List.of(Distribution.options(PORT, true)));
    options.add(
        editConfigurationFilePut("etc/users.properties", "karaf", PASSWORD + ",_g_:admingroup"));
    // Pax Exam chooses these ports by itself
    put(
        options,
        MANAGEMENT,
        Map.of(
            "serviceUrl",
            "service:jmx:rmi://127.0.0.1:${rmiServerPort}/jndi/rmi://127.0.0.1:${rmiRegistryPort}"
                + "/karaf-${karaf.name}"));
    put(
        options,
        "online.arval.cabinet.broker.user-tck",
        Map.of(
            "name",
            "tck",
            ".password",
            PASSWORD,
            "send",
            "cabinet.payments.commands.#",
            "consume",
            GatewayContract.ANSWERS));
    for (Gateways gateway : Gateways.values()) {
      put(options, gateway.pid(), gateway.configuration(URL));
    }
    return options.toArray(Option[]::new);
  }

  private static void put(List<Option> options, String pid, Map<String, String> values) {
    values.forEach(
        (name, value) -> options.add(editConfigurationFilePut("etc/" + pid + ".cfg", name, value)));
  }

  private static boolean isReady() {
    try {
      return Api.anonymous(URL).get("/health/ready").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  String url() {
    return URL;
  }

  Queues queues() {
    return queues;
  }

  Management management() {
    return management;
  }

  /** Leaves no connector of gateways but this one, and starts that anew. */
  void only(Gateways gateway) {
    for (Gateways each : Gateways.values()) {
      management.stop(each.bundle());
    }
    Instant now = Instant.now();
    management.start(gateway.bundle());
    awaitAnnouncement(gateway, now);
  }

  /** Sets a property of the connector, which starts anew with it. */
  void configure(Gateways gateway, String property, String value) {
    Instant now = Instant.now();
    management.configure(gateway.pid(), property, value);
    awaitAnnouncement(gateway, now);
  }

  /** Takes all answers that are there. */
  void drain() {
    while (queues.next(150).isPresent()) {
      // nobody wants it any more
    }
  }

  private void awaitAnnouncement(Gateways gateway, Instant since) {
    Instant end = Instant.now().plusMillis(SOON_MS);
    URI source = GatewayContract.source(gateway.title());
    while (Instant.now().isBefore(end)) {
      queues.next(SOON_MS);
      CloudEvent last = queues.announcement().orElse(null);
      if (last != null && last.source().equals(source) && last.time().isAfter(since)) {
        return;
      }
    }
    throw new AssertionError("the connector of " + gateway.title() + " does not start");
  }

  @Override
  public void close() {
    queues.close();
    management.close();
    container.stop();
  }
}
