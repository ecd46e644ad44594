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

  /** Service property: {@link #CLUSTER} (the default) or {@link #NODE}. */
  String SCOPE = "cabinet.messaging.scope";

  /**
   * One of all nodes handles each message, exactly once in effect; messages wait while all are
   * away.
   */
  String CLUSTER = "cluster";

  /**
   * Every node handles each message of a topic that comes while the handler is there, at most once,
   * outside any transaction and without an inbox entry; a failure is logged and nothing is
   * repeated. For what is worthless later: telling open browsers, dropping a cached value.
   */
  String NODE = "node";

  /**
   * Handles one message, in the scope {@link #CLUSTER} inside a transaction that also records the
   * message in the inbox: called again only if that transaction failed, never twice after it was
   * committed. Throwing leads to redelivery with back-off and at last to the dead-letter queue. A
   * message of an unknown type is to be ignored: producers may add types.
   */
  void handle(CloudEvent event);
}
