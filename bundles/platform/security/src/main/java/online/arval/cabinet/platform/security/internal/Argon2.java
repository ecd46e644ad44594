package online.arval.cabinet.platform.security.internal;

import com.password4j.Argon2Function;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import online.arval.cabinet.runtime.password4j.Argon2Functions;

/**
 * Argon2id (RFC 9106). Defaults follow the OWASP Password Storage Cheat Sheet: 19 MiB, two passes,
 * one lane. Verification uses the parameters stored in the hash, so old hashes survive a change.
 */
final class Argon2 implements HashFunction {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final Argon2Function function;

  /**
   * @param memoryKib memory of one hash in KiB
   * @param passes number of passes
   */
  Argon2(int memoryKib, int passes) {
    function = Argon2Functions.argon2id(memoryKib, passes, HASH_BYTES);
  }

  @Override
  public String hash(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] bytes = utf8(password);
    try {
      return function.hash(bytes, salt).getResult();
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  @Override
  public boolean matches(char[] password, String hash) {
    byte[] bytes = utf8(password);
    try {
      return Argon2Functions.ofHash(hash).check(bytes, hash.getBytes(StandardCharsets.US_ASCII));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] utf8(char[] text) {
    ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    Arrays.fill(buffer.array(), (byte) 0);
    return bytes;
  }
}
