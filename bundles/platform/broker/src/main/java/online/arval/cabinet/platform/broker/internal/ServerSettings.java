package online.arval.cabinet.platform.broker.internal;

import java.nio.file.Path;
import java.util.Set;
import online.arval.cabinet.platform.broker.internal.security.BrokerSecurity;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;

/** Turns our configuration into that of the embedded server. */
final class ServerSettings {
  private static final int MIB = 1024 * 1024;
  private static final int JOURNAL_FILES_KEPT = 10;
  private static final long LOCK_WAIT_MS = 3_000;

  private ServerSettings() {}

  static Configuration of(BrokerConfig config, Path folder, int serverId, int bufferNanos)
      throws Exception {
    Configuration server =
        new ConfigurationImpl()
            .setName("cabinet")
            .setPersistenceEnabled(true)
            .setJournalType(JournalType.NIO)
            .setJournalBufferTimeout_NIO(bufferNanos)
            .setJournalPoolFiles(JOURNAL_FILES_KEPT)
            .setJournalLockAcquisitionTimeout(LOCK_WAIT_MS)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .setGlobalMaxSize((long) config.max_memory_mb() * MIB)
            // a share of the disk says nothing about how much is left: free space does
            .setMaxDiskUsage(-1)
            .setMinDiskFree((long) config.min_disk_free_mb() * MIB)
            // the default may halt the whole process on a machine that is merely slow
            .setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG)
            .setSecurityEnabled(true)
            .setJMXManagementEnabled(true);
    server.addAcceptorConfiguration("in-vm", "vm://" + serverId);
    if (config.port() > 0) {
      server.addAcceptorConfiguration("network", acceptor(config));
    }
    // who may do what is decided by BrokerSecurity; Artemis only has to ask for every address
    server.putSecurityRoles("#", Set.of(role()));
    server.addAddressSetting("#", everyAddress(config));
    server.addAddressSetting(
        Addresses.DEAD_LETTERS, everyAddress(config).setMaxDeliveryAttempts(-1));
    server.addAddressConfiguration(deadLetters());
    return server;
  }

  private static String acceptor(BrokerConfig config) {
    return "tcp://%s:%d?protocols=CORE,AMQP;anycastPrefix=%s;multicastPrefix=%s"
        .formatted(
            config.host(), config.port(), BrokerSecurity.QUEUE_PREFIX, BrokerSecurity.TOPIC_PREFIX);
  }

  private static AddressSettings everyAddress(BrokerConfig config) {
    return new AddressSettings()
        .setDeadLetterAddress(SimpleString.of(Addresses.DEAD_LETTERS))
        .setExpiryAddress(SimpleString.of(Addresses.DEAD_LETTERS))
        .setMaxDeliveryAttempts(config.max_delivery_attempts())
        .setRedeliveryDelay(config.redelivery_delay_ms())
        .setRedeliveryMultiplier(config.redelivery_multiplier())
        .setMaxRedeliveryDelay(config.max_redelivery_delay_ms())
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setDefaultAddressRoutingType(RoutingType.ANYCAST)
        .setDefaultQueueRoutingType(RoutingType.ANYCAST)
        // an empty queue is still somebody's: it stays visible, and keeps its subscription
        .setAutoDeleteQueues(false)
        .setAutoDeleteAddresses(false);
  }

  private static Role role() {
    return new Role("any", true, true, true, true, true, true, true, true, true, true, true, true);
  }

  private static CoreAddressConfiguration deadLetters() {
    return new CoreAddressConfiguration()
        .setName(Addresses.DEAD_LETTERS)
        .addRoutingType(RoutingType.ANYCAST)
        .addQueueConfig(
            QueueConfiguration.of(Addresses.DEAD_LETTERS).setRoutingType(RoutingType.ANYCAST));
  }
}
