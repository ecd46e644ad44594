package online.arval.cabinet.platform.messaging.internal.inbox;

import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.internal.jms.Target;

/** How a consumer attaches itself to its destination. */
@FunctionalInterface
public interface Subscription {
  /** Opens the consumer in a session. */
  MessageConsumer open(Session session) throws JMSException;

  /** Nodes share the messages, which wait while nobody is there. */
  static Subscription shared(Destination source, String consumer) {
    return session -> {
      if (source.kind() == Destination.Kind.QUEUE) {
        return session.createConsumer(session.createQueue(source.name()));
      }
      Topic topic = session.createTopic(source.name());
      return session.createSharedDurableConsumer(topic, Target.subscriptionOf(consumer));
    };
  }

  /** Every node gets every message that comes while it listens. */
  static Subscription ofNode(Destination source) {
    if (source.kind() != Destination.Kind.TOPIC) {
      throw new IllegalArgumentException("only a topic reaches every node, not " + source);
    }
    return session -> session.createConsumer(session.createTopic(source.name()));
  }
}
