package online.arval.cabinet.platform.messaging;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Where a feature leaves what others must know. */
@ProviderType
public interface Outbox {
  /**
   * Writes the message in the thread's transaction; it is relayed to the broker after the commit,
   * at least once, and never when the transaction rolls back. The current correlation id is added
   * when the event has none.
   *
   * @throws IllegalStateException outside a transaction
   */
  void send(Destination destination, CloudEvent event);

  /** {@link #send} of several messages, in their order, with one statement for all of them. */
  default void sendAll(Destination destination, List<CloudEvent> events) {
    events.forEach(event -> send(destination, event));
  }
}
