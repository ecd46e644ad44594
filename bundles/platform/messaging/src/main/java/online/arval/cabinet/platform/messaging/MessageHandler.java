package online.arval.cabinet.platform.messaging;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Handles the messages of one destination. Register it as a service with the properties {@link
 * #DESTINATION} and {@link #CONSUMER}; while the service is there its messages come, while it is
 * away they wait in the broker.
 */
@ConsumerType
public interface MessageHandler {
  /** Service property: {@code queue:<name>} or {@code topic:<name>}. */
  String DESTINATION = "cabinet.messaging.destination";

  /**
   * Service property: stable name of the consumer, {@code <feature>.<purpose>}. It names the
   * subscription of a topic and the inbox entries.
   */
  String CONSUMER = "cabinet.messaging.consumer";

  /**
   * Handles one message, inside a transaction that also records the message in the inbox: called
   * again only if that transaction failed, never twice after it was committed. Throwing leads to
   * redelivery with back-off and at last to the dead-letter queue. A message of an unknown type is
   * to be ignored: producers may add types.
   */
  void handle(CloudEvent event);
}
