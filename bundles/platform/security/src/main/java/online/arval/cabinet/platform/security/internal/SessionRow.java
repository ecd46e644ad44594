package online.arval.cabinet.platform.security.internal;

import java.time.Duration;
import java.time.Instant;
import online.arval.cabinet.platform.model.Caller;

/**
 * A stored session of an enabled person.
 *
 * @param id public identifier
 * @param expiresAt absolute end
 */
record SessionRow(
    String id,
    Caller.Person caller,
    String displayName,
    Instant createdAt,
    Instant lastSeenAt,
    Instant expiresAt,
    String address,
    String userAgent) {

  boolean isLive(Instant now, Duration idle) {
    return now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(idle));
  }

  SessionRow seen(Instant now) {
    return new SessionRow(id, caller, displayName, createdAt, now, expiresAt, address, userAgent);
  }
}
