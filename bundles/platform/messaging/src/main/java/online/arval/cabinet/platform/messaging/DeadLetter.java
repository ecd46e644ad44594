package online.arval.cabinet.platform.messaging;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A message that could not be handled.
 *
 * @param id its identifier here
 * @param target where it failed: {@code queue:<name>} or {@code topic:<name>::<subscription>}
 * @param messageId identifier of the event, or of the message when it is no event
 * @param eventType type of the event, when it is one
 * @param reason why, as the last handler or the broker said
 * @param attempts how often it was tried
 * @param failedAt when it came here
 * @param body text of the message; base 64 when it is binary
 */
public record DeadLetter(
    String id,
    String target,
    Optional<String> messageId,
    Optional<String> eventType,
    Optional<String> correlationId,
    String reason,
    int attempts,
    Instant failedAt,
    String body) {
  public DeadLetter {
    Objects.requireNonNull(id);
    Objects.requireNonNull(target);
    Objects.requireNonNull(messageId);
    Objects.requireNonNull(eventType);
    Objects.requireNonNull(correlationId);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(failedAt);
    Objects.requireNonNull(body);
  }
}
