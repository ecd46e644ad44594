package online.arval.cabinet.platform.portal.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 in the two forms the portal needs. */
final class Digests {
  private static final int SHORT = 16;

  private Digests() {}

  /** The first 64 bits in hexadecimal: names a version of a file, proves nothing. */
  static String shortHash(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content)).substring(0, SHORT);
  }

  /** A source expression for Content-Security-Policy: {@code 'sha256-…'}. */
  static String cspHash(byte[] content) {
    return "'sha256-" + Base64.getEncoder().encodeToString(sha256().digest(content)) + "'";
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJreHasIt) {
      throw new IllegalStateException(everyJreHasIt);
    }
  }
}
