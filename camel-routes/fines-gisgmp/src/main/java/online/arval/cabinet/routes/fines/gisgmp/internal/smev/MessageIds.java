package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Identifiers of messages to SMEV, which wants UUIDs of version 1. The same request has the same
 * identifier whenever it is made, so that a repetition after a crash is known as one.
 */
public final class MessageIds {
  private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");
  private static final long TICKS_PER_SECOND = 10_000_000;
  private static final int NANOS_PER_TICK = 100;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long NO_VARIANT = 0x3fff_ffff_ffff_ffffL;

  private MessageIds() {}

  /**
   * The identifier of a request.
   *
   * @param key what is asked
   * @param at when it was asked first
   */
  public static String of(String key, Instant at) {
    Duration since = Duration.between(GREGORIAN, at);
    long ticks = since.getSeconds() * TICKS_PER_SECOND + since.getNano() / NANOS_PER_TICK;
    long most =
        (ticks & 0xffff_ffffL) << 32
            | (ticks >>> 32 & 0xffff) << 16
            | 0x1000
            | ticks >>> 48 & 0xfff;
    return new UUID(most, hash(key) & NO_VARIANT | VARIANT).toString();
  }

  private static long hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
