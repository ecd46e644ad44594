package online.arval.cabinet.platform.broker.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import online.arval.cabinet.platform.broker.internal.security.BrokerSecurity;
import online.arval.cabinet.platform.broker.internal.security.BrokerUsers;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker inside this process. */
final class EmbeddedBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final EmbeddedActiveMQ server;
  private final BrokerUsers users;
  private final int serverId;

  private EmbeddedBroker(EmbeddedActiveMQ server, BrokerUsers users, int serverId) {
    this.server = server;
    this.users = users;
    this.serverId = serverId;
  }

  /**
   * Starts the broker and waits until it takes messages.
   *
   * @param serverId distinguishes brokers of one process
   * @throws BrokerFailure naming what to change
   */
  static EmbeddedBroker start(BrokerConfig config, Path folder, BrokerUsers users, int serverId) {
    requireFreePort(config);
    AtomicReference<Exception> failure = new AtomicReference<>();
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    try {
      Files.createDirectories(folder);
      int nanos = bufferNanos(config, folder);
      Configuration settings = ServerSettings.of(config, folder, serverId, nanos);
      server.setConfiguration(settings);
      server.setSecurityManager(new BrokerSecurity(users, queue -> owner(server, queue)));
      server.createActiveMQServer();
      server.getActiveMQServer().registerActivationFailureListener(failure::set);
      server.start();
      requireActive(server.getActiveMQServer(), failure.get(), folder);
      LOG.info("Broker runs in {}, journal buffer {} µs", folder, nanos / 1000);
      return new EmbeddedBroker(server, users, serverId);
    } catch (Exception e) {
      stopQuietly(server);
      throw e instanceof BrokerFailure known ? known : new BrokerFailure(reason(e, folder), e);
    }
  }

  /** A factory for connections inside this process, as the cabinet itself. */
  ActiveMQConnectionFactory connectionFactory() {
    return new ActiveMQConnectionFactory(
        "vm://" + serverId, BrokerUsers.INTERNAL, users.internalSecret());
  }

  /** Flushes the journal and stops. */
  @Override
  public void close() {
    stopQuietly(server);
  }

  private static int bufferNanos(BrokerConfig config, Path folder) throws IOException {
    int micros = config.journal_buffer_micros();
    return micros > 0 ? Math.multiplyExact(micros, 1000) : SyncTime.ofFolder(folder);
  }

  private static void requireFreePort(BrokerConfig config) {
    if (config.port() <= 0) {
      return;
    }
    try (ServerSocket probe =
        new ServerSocket(config.port(), 1, InetAddress.getByName(config.host()))) {
      LOG.debug("{} is free", probe.getLocalSocketAddress());
    } catch (IOException e) {
      throw new BrokerFailure(
          BrokerSettings.CHECK
              .wrong(
                  "host, port",
                  "cannot listen on %s:%d (%s)"
                      .formatted(config.host(), config.port(), e.getMessage()))
              .getMessage(),
          e);
    }
  }

  private static void requireActive(ActiveMQServer server, Exception failure, Path folder) {
    if (failure != null) {
      throw new BrokerFailure(reason(failure, folder), failure);
    }
    if (!server.isActive()) {
      throw new BrokerFailure("the folder " + folder + " is in use by another broker", null);
    }
  }

  private static String reason(Exception e, Path folder) {
    String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return "the embedded broker did not start in " + folder + ": " + text;
  }

  private static Optional<String> owner(EmbeddedActiveMQ server, String queueName) {
    Queue queue = server.getActiveMQServer().locateQueue(SimpleString.of(queueName));
    return Optional.ofNullable(queue).map(Queue::getUser).map(SimpleString::toString);
  }

  private static void stopQuietly(EmbeddedActiveMQ server) {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("The broker did not stop cleanly: {}", e.toString());
    }
  }
}
