package online.arval.cabinet.platform.broker.internal.security;

import java.util.List;
import online.arval.cabinet.platform.model.ConfigList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.LoggerFactory;

/** A configured user of the embedded broker and what it may do. */
@Component(
    service = BrokerUser.class,
    configurationPid = BrokerUserConfig.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = BrokerUserConfig.class, factory = true)
public class BrokerUser {
  private final String name;
  private final Password password;
  private final List<String> send;
  private final List<String> consume;

  @Activate
  public BrokerUser(BrokerUserConfig config) {
    this(
        config.name(),
        config._password(),
        ConfigList.of(config.send()),
        ConfigList.of(config.consume()));
    if (name.isBlank() || config._password().isBlank()) {
      LoggerFactory.getLogger(BrokerUser.class)
          .error(
              "A broker user without name or password is not let in: see {}", BrokerUserConfig.PID);
    }
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
