package online.arval.cabinet.platform.messaging.internal.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.Destination;

/**
 * Where a message goes: an address, or exactly one subscription of a topic (Artemis' fully
 * qualified queue name), so that a repetition reaches only who failed.
 *
 * @param kind queue or topic
 * @param address name of the queue or topic
 * @param subscription name of the subscription
 */
public record Target(Destination.Kind kind, String address, Optional<String> subscription) {
  private static final String SEPARATOR = "::";

  /** The whole destination. */
  public static Target of(Destination destination) {
    return new Target(destination.kind(), destination.name(), Optional.empty());
  }

  /** What a consumer reads: the queue, or its subscription of the topic. */
  public static Target of(Destination destination, String subscription) {
    return destination.kind() == Destination.Kind.QUEUE
        ? of(destination)
        : new Target(destination.kind(), destination.name(), Optional.of(subscription));
  }

  /** The target in its text form, see {@link #toString}. */
  public static Target parse(String text) {
    int colon = text.indexOf(':');
    Destination.Kind kind =
        text.startsWith("topic:") ? Destination.Kind.TOPIC : Destination.Kind.QUEUE;
    String name = text.substring(colon + 1);
    int separator = name.indexOf(SEPARATOR);
    return separator < 0
        ? new Target(kind, name, Optional.empty())
        : new Target(
            kind,
            name.substring(0, separator),
            Optional.of(name.substring(separator + SEPARATOR.length())));
  }

  /** Subscription of a consumer; Artemis would escape the dots. */
  public static String subscriptionOf(String consumer) {
    return consumer.replace('.', '-');
  }

  /** The JMS destination to send to. */
  public jakarta.jms.Destination open(Session session) throws JMSException {
    String name = address + subscription.map(queue -> SEPARATOR + queue).orElse("");
    return kind == Destination.Kind.TOPIC ? session.createTopic(name) : session.createQueue(name);
  }

  /** {@code queue:<address>}, {@code topic:<address>} or {@code topic:<address>::<queue>}. */
  @Override
  public String toString() {
    String prefix = kind == Destination.Kind.TOPIC ? "topic:" : "queue:";
    return prefix + address + subscription.map(queue -> SEPARATOR + queue).orElse("");
  }
}
