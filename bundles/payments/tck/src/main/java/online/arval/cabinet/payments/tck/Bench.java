package online.arval.cabinet.payments.tck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.CloudEventJson;
import online.arval.cabinet.platform.messaging.MalformedEventException;
import online.arval.cabinet.platform.model.Ids;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The cabinet's place in the test: a broker, an HTTP entrance, commands out and answers in. */
public final class Bench implements AutoCloseable {
  private static final AtomicInteger IDS = new AtomicInteger(300);

  private final ObjectMapper json = new ObjectMapper();
  private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
  private final ActiveMQConnectionFactory factory;
  private final Server server = new Server();
  private final ServletContextHandler servlets = new ServletContextHandler();
  private final ServerConnector http = new ServerConnector(server);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Connection connection;
  private final Session session;
  private final MessageConsumer answers;

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
    connection = factory.createConnection();
    session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    answers = session.createConsumer(session.createQueue(GatewayContract.ANSWERS));
    connection.start();
    http.setHost("127.0.0.1");
    server.addConnector(http);
    server.setHandler(servlets);
    server.start();
  }

  /** The broker. */
  public ConnectionFactory broker() {
    return factory;
  }

  /** Address of the HTTP entrance, without a slash at its end. */
  public String base() {
    return "http://127.0.0.1:" + http.getLocalPort();
  }

  /** Puts a servlet below a prefix, as the gate does. */
  public void serve(String prefix, Servlet servlet) {
    servlets.addServlet(new ServletHolder(servlet), prefix + "/*");
  }

  /** Sends a command to the connector. */
  public void command(String gateway, String type, Object data) {
    command(gateway, type, data, Instant.now());
  }

  /** Sends a command that was made at some time. */
  public void command(String gateway, String type, Object data, Instant made) {
    CloudEvent event =
        new CloudEvent(
            Ids.next(),
            URI.create("/cabinet/payments"),
            type,
            Optional.empty(),
            made,
            Optional.empty(),
            Optional.of("test"),
            json.valueToTree(data));
    try (Session own = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      own.createProducer(own.createQueue(GatewayContract.commands(gateway)))
          .send(own.createTextMessage(CloudEventJson.write(event)));
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next answer that comes within so many milliseconds. */
  public Optional<CloudEvent> next(long millis) {
    try {
      Message message = answers.receive(millis);
      if (message == null) {
        return Optional.empty();
      }
      String text = new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
      return Optional.of(CloudEventJson.read(text, Instant.now()));
    } catch (JMSException | MalformedEventException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Data of an event as a record of the contract. */
  public <T> T data(CloudEvent event, Class<T> type) {
    return json.convertValue(event.data(), type);
  }

  /** An HTTP request of anybody; follows no redirect. */
  public HttpResponse<String> request(String method, URI uri, String contentType, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", contentType)
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Text as JSON. */
  public JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
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
  public void close() throws Exception {
    connection.close();
    factory.close();
    broker.stop();
    server.stop();
  }
}
