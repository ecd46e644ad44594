package online.arval.cabinet.platform.broker.internal.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A configured password: as it is, or hashed ({@code pbkdf2:<rounds>:<salt>:<hash>}). */
public final class Password {
  private static final String SCHEME = "pbkdf2:";
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");
  private static final int ROUNDS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String configured;
  private final byte[] cacheKey = random(SALT_BYTES);
  // a client opens many sessions: only the first one pays for the slow hash
  private final AtomicReference<byte[]> lastAccepted = new AtomicReference<>(new byte[0]);

  private Password(String configured) {
    this.configured = configured;
  }

  static Password of(String configured) {
    return new Password(configured);
  }

  /** The form to put into the configuration instead of the password itself. */
  public static String hash(String password) {
    byte[] salt = random(SALT_BYTES);
    Base64.Encoder base64 = Base64.getEncoder();
    return SCHEME
        + ROUNDS
        + ":"
        + base64.encodeToString(salt)
        + ":"
        + base64.encodeToString(derive(password, salt, ROUNDS));
  }

  boolean matches(String given) {
    if (given == null || configured.isBlank()) {
      return false;
    }
    byte[] quick = quick(given);
    if (MessageDigest.isEqual(quick, lastAccepted.get())) {
      return true;
    }
    boolean right = configured.startsWith(SCHEME) ? matchesHash(given) : isSame(configured, given);
    if (right) {
      lastAccepted.set(quick);
    }
    return right;
  }

  /** Whether it is a password, or a hash as {@link #hash} makes them. */
  boolean isReadable() {
    String[] parts = configured.split(":");
    return !configured.startsWith(SCHEME)
        || (parts.length == 4
            && COUNT.matcher(parts[1]).matches()
            && isBase64(parts[2])
            && isBase64(parts[3]));
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getDecoder().decode(text).length > 0;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private boolean matchesHash(String given) {
    if (!isReadable()) {
      return false;
    }
    String[] parts = configured.split(":");
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, derive(given, salt, Integer.parseInt(parts[1])));
  }

  private static boolean isSame(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] quick(String given) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(cacheKey);
      return digest.digest(given.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
