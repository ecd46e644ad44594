package online.arval.cabinet.platform.broker.internal.security;

import java.util.List;
import java.util.Map;
import online.arval.cabinet.platform.model.ConfigList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A configured user of the embedded broker and what it may do. */
@Component(
    service = BrokerUser.class,
    configurationPid = BrokerUserConfig.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = BrokerUserConfig.class, factory = true)
public class BrokerUser {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerUser.class);

  private final String name;
  private final Password password;
  private final List<String> send;
  private final List<String> consume;

  @Activate
  public BrokerUser(BrokerUserConfig config, Map<String, Object> properties) {
    this(
        config.name(),
        config._password(),
        ConfigList.of(config.send()),
        ConfigList.of(config.consume()));
    if (name.isBlank() || config._password().isBlank()) {
      LOG.error("{}: name, .password: without them the user is not let in", file(properties));
    } else if (!password.isReadable()) {
      LOG.error(
          "{}: .password: is no hash of cabinet:broker-password: the user is not let in",
          file(properties));
    }
  }

  /** Where it is configured: the name of its file, where it is known. */
  private static String file(Map<String, Object> properties) {
    String path =
        String.valueOf(
            properties.getOrDefault(
                "felix.fileinstall.filename", BrokerUserConfig.PID + "-<name>.cfg"));
    return path.substring(path.lastIndexOf('/') + 1);
  }

  BrokerUser(String name, String password, List<String> send, List<String> consume) {
    this.name = name;
    this.password = Password.of(password);
    this.send = send;
    this.consume = consume;
  }

  String name() {
    return name;
  }

  boolean hasPassword(String given) {
    return password.matches(given);
  }

  boolean maySend(String address) {
    return matches(send, address);
  }

  boolean mayConsume(String address) {
    return matches(consume, address);
  }

  private static boolean matches(List<String> patterns, String address) {
    return patterns.stream()
        .map(String::strip)
        .anyMatch(
            pattern ->
                pattern.endsWith("#")
                    ? address.startsWith(pattern.substring(0, pattern.length() - 1))
                    : address.equals(pattern));
  }
}
