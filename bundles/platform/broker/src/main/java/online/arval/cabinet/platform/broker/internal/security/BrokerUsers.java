package online.arval.cabinet.platform.broker.internal.security;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Who may connect to the embedded broker: the cabinet itself and the configured users. */
@Component(service = BrokerUsers.class)
public class BrokerUsers {
  /** The cabinet's own name at its broker. */
  public static final String INTERNAL = "cabinet";

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String internalSecret = randomSecret();
  private final Map<String, BrokerUser> users = new ConcurrentHashMap<>();

  /** The cabinet's own password, new at every start and never stored. */
  public String internalSecret() {
    return internalSecret;
  }

  /** The configured user of that name. */
  Optional<BrokerUser> find(String name) {
    return Optional.ofNullable(users.get(name));
  }

  /** Lets a configured user in. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  public void add(BrokerUser user) {
    users.put(user.name(), user);
  }

  /** Takes the permissions of a user away. */
  public void remove(BrokerUser user) {
    users.remove(user.name(), user);
  }

  private static String randomSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
