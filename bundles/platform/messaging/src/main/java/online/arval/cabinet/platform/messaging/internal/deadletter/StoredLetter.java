package online.arval.cabinet.platform.messaging.internal.deadletter;

import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.DeadLetter;
import online.arval.cabinet.platform.messaging.internal.outbox.Letter;

/**
 * A row of dead letters: what would be sent again, and how it came here.
 *
 * @param origin tells one delivery to the dead letters from another
 */
record StoredLetter(
    String id, String origin, Letter letter, String reason, int attempts, Instant failedAt) {

  DeadLetter view() {
    return new DeadLetter(
        id,
        letter.target().toString(),
        Optional.ofNullable(letter.messageId()),
        letter.eventType(),
        letter.correlationId(),
        reason,
        attempts,
        failedAt,
        letter.content().text());
  }
}
