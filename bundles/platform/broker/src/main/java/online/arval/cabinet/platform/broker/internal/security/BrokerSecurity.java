package online.arval.cabinet.platform.broker.internal.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/**
 * Decides by user and address. The cabinet itself may do everything; a configured user may send to
 * and receive from its own addresses, look at no management, and never touch a queue that somebody
 * else made: on a topic each subscription is a queue, and reading another's would steal from it.
 */
public final class BrokerSecurity implements ActiveMQSecurityManager5 {
  /** Before the address of a queue, for clients that cannot say which they mean. */
  public static final String QUEUE_PREFIX = "queue://";

  /** Before the address of a topic. */
  public static final String TOPIC_PREFIX = "topic://";

  private static final String QUEUE_SEPARATOR = "::";

  /** AMQP senders are asked about with the kind of the address before it, as they wrote it. */
  private static final List<String> PREFIXES = List.of(QUEUE_PREFIX, TOPIC_PREFIX);

  private final BrokerUsers users;
  private final Function<String, Optional<String>> queueOwner;

  /**
   * @param queueOwner the user who made a queue, by the queue's name
   */
  public BrokerSecurity(BrokerUsers users, Function<String, Optional<String>> queueOwner) {
    this.users = users;
    this.queueOwner = queueOwner;
  }

  @Override
  public Subject authenticate(
      String user, String password, RemotingConnection connection, String securityDomain) {
    return validateUser(user, password) ? subject(user) : null;
  }

  @Override
  public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
    String user = getUserFromSubject(subject);
    if (BrokerUsers.INTERNAL.equals(user)) {
      return true;
    }
    return users.find(user).map(known -> allows(known, check, address)).orElse(false);
  }

  private boolean allows(BrokerUser user, CheckType check, String written) {
    String target =
        PREFIXES.stream()
            .filter(written::startsWith)
            .findFirst()
            .map(prefix -> written.substring(prefix.length()))
            .orElse(written);
    int separator = target.indexOf(QUEUE_SEPARATOR);
    String address = separator < 0 ? target : target.substring(0, separator);
    String queue = separator < 0 ? target : target.substring(separator + QUEUE_SEPARATOR.length());
    boolean shared = queue.equals(address);
    boolean ownOrShared = shared || isOwn(user, queue);
    return switch (kind(check)) {
      case SEND -> shared && user.maySend(address);
      case CREATE -> ownOrShared && (user.maySend(address) || user.mayConsume(address));
      case RECEIVE -> ownOrShared && user.mayConsume(address);
      case DELETE -> !shared && isOwn(user, queue) && user.mayConsume(address);
      case OTHER -> false;
    };
  }

  private enum Kind {
    SEND,
    CREATE,
    RECEIVE,
    DELETE,
    OTHER
  }

  private static Kind kind(CheckType check) {
    return switch (check.name()) {
      case "SEND" -> Kind.SEND;
      case "CREATE_ADDRESS", "CREATE_DURABLE_QUEUE", "CREATE_NON_DURABLE_QUEUE" -> Kind.CREATE;
      case "CONSUME", "BROWSE" -> Kind.RECEIVE;
      case "DELETE_DURABLE_QUEUE", "DELETE_NON_DURABLE_QUEUE" -> Kind.DELETE;
      default -> Kind.OTHER;
    };
  }

  private boolean isOwn(BrokerUser user, String queue) {
    return queueOwner.apply(queue).map(user.name()::equals).orElse(true);
  }

  @Override
  public boolean validateUser(String user, String password) {
    if (user == null || password == null) {
      return false;
    }
    if (BrokerUsers.INTERNAL.equals(user)) {
      return MessageDigest.isEqual(
          users.internalSecret().getBytes(StandardCharsets.UTF_8),
          password.getBytes(StandardCharsets.UTF_8));
    }
    return users.find(user).map(known -> known.hasPassword(password)).orElse(false);
  }

  @Override
  public boolean validateUserAndRole(
      String user, String password, Set<Role> roles, CheckType check) {
    // without the address nothing can be allowed; Artemis asks authorize
    return false;
  }

  private static Subject subject(String user) {
    Subject subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(user));
    subject.setReadOnly();
    return subject;
  }
}
