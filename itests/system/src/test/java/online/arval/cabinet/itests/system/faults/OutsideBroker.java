package online.arval.cabinet.itests.system.faults;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** An Artemis of somebody else, with its own users, set up as docs/operations.md asks for. */
final class OutsideBroker implements AutoCloseable {
  static final String USER = "cabinet";
  static final String PASSWORD = "broker-secret";

  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
  private final int port;

  private OutsideBroker(Path folder) throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    SecurityConfiguration users = new SecurityConfiguration();
    users.addUser(USER, PASSWORD);
    users.addRole(USER, "cabinet");
    server.setSecurityManager(
        new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
    server.setConfiguration(configuration(folder));
  }

  static OutsideBroker start(Path folder) throws Exception {
    OutsideBroker broker = new OutsideBroker(folder);
    broker.server.start();
    return broker;
  }

  private Configuration configuration(Path folder) throws Exception {
    Role role =
        new Role(
            "cabinet", true, true, true, true, true, true, true, true, true, true, false, false);
    return new ConfigurationImpl()
        .setPersistenceEnabled(true)
        .setJournalDirectory(folder.resolve("journal").toString())
        .setBindingsDirectory(folder.resolve("bindings").toString())
        .setPagingDirectory(folder.resolve("paging").toString())
        .setLargeMessagesDirectory(folder.resolve("large").toString())
        .addAcceptorConfiguration("all", "tcp://127.0.0.1:" + port)
        .putSecurityRoles("cabinet.#", Set.of(role))
        .putSecurityRoles("activemq.management.#", Set.of(role))
        .addAddressSetting(
            "#",
            new AddressSettings()
                .setDeadLetterAddress(SimpleString.of("cabinet.dead-letters"))
                .setExpiryAddress(SimpleString.of("cabinet.dead-letters"))
                .setMaxDeliveryAttempts(6)
                .setRedeliveryDelay(1000)
                .setRedeliveryMultiplier(3.0)
                .setMaxRedeliveryDelay(60_000)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false))
        .addAddressConfiguration(
            new CoreAddressConfiguration()
                .setName("cabinet.dead-letters")
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(
                    QueueConfiguration.of("cabinet.dead-letters")
                        .setAddress("cabinet.dead-letters")
                        .setRoutingType(RoutingType.ANYCAST)));
  }

  String url() {
    return "tcp://127.0.0.1:" + port;
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }
}
