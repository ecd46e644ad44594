package online.arval.cabinet.platform.broker.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.osgi.util.converter.Converters;

/** Configurations of brokers for tests. */
final class TestBroker {
  private TestBroker() {}

  /** The defaults with these values instead; the names are those of a cfg file. */
  static BrokerConfig config(Map<String, Object> values) {
    Map<String, Object> fast = new HashMap<>(Map.of("redelivery.delay.ms", 1, "host", "127.0.0.1"));
    fast.putAll(values);
    return Converters.standardConverter().convert(fast).to(BrokerConfig.class);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
