package online.arval.cabinet.platform.messaging;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The messages that could not be handled, of queues, subscriptions and connectors alike. */
@ProviderType
public interface DeadLetters {
  /** The latest ones, newest first, at most {@code limit} of them. */
  List<DeadLetter> list(int limit);

  /** The one with this identifier. */
  Optional<DeadLetter> find(String id);

  /**
   * Sends it to where it failed, once, and removes it from here, both or neither. On a topic only
   * the subscription that failed gets it. The audit log keeps who did it.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException not found, also when another
   *     administrator was faster
   */
  void replay(String id, Caller by);

  /**
   * Replays all that are here now.
   *
   * @return how many
   */
  int replayAll(Caller by);
}
