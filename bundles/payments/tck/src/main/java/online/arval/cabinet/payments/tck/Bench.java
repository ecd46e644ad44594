package online.arval.cabinet.payments.tck;

import jakarta.jms.ConnectionFactory;
import jakarta.servlet.Servlet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A place for a connector in Java and its simulator without a cabinet: a broker in memory and an
 * HTTP entrance.
 */
public final class Bench implements AutoCloseable {
  private static final AtomicInteger IDS = new AtomicInteger(300);

  private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
  private final ActiveMQConnectionFactory factory;
  private final Server server = new Server();
  private final ServletContextHandler servlets = new ServletContextHandler();
  private final ServerConnector http = new ServerConnector(server);
  private final Queues queues;

  /** Starts it. */
  public Bench() throws Exception {
    int id = IDS.incrementAndGet();
    broker.setConfiguration(
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .setJMXManagementEnabled(false)
            .addAcceptorConfiguration("in-vm", "vm://" + id)
            .addAddressSetting(
                "#",
                new AddressSettings()
                    .setDeadLetterAddress(SimpleString.of("cabinet.dead-letters"))
                    .setMaxDeliveryAttempts(6)));
    broker.start();
    factory = new ActiveMQConnectionFactory("vm://" + id);
    queues = new Queues(factory);
    http.setHost("127.0.0.1");
    server.addConnector(http);
    server.setHandler(servlets);
    server.start();
  }

  /** The broker. */
  public ConnectionFactory broker() {
    return factory;
  }

  /** Commands and answers. */
  public Queues queues() {
    return queues;
  }

  /** Address of the HTTP entrance, without a slash at its end. */
  public String base() {
    return "http://127.0.0.1:" + http.getLocalPort();
  }

  /** Puts a servlet below a prefix, as the gate does. */
  public void serve(String prefix, Servlet servlet) {
    servlets.addServlet(new ServletHolder(servlet), prefix + "/*");
  }

  /** Closes the HTTP port: connections are refused from now on. */
  public void closePort() {
    try {
      http.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    queues.close();
    factory.close();
    try {
      broker.stop();
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
