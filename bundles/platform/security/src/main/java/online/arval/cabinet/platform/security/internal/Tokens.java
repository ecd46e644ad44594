package online.arval.cabinet.platform.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random secrets for cookies and bearer tokens, and the fast one-way functions over them. */
final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private Tokens() {}

  /** 256 random bits, 43 characters of base64url. */
  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }

  /** Whether the text could be one of ours; what could not is refused without a look-up. */
  static boolean plausible(String token) {
    return token != null && FORM.matcher(token).matches();
  }

  /** SHA-256 in hexadecimal: enough for 256 random bits, and never reversible to them. */
  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 in hexadecimal. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The anti-forgery token of a session, derived one way from the cookie's value: only who holds
   * the cookie can compute it, every node computes the same, nothing has to be stored.
   */
  static String csrf(String cookieValue) {
    return BASE64.encodeToString(
        hmac(
            cookieValue.getBytes(StandardCharsets.UTF_8),
            "cabinet-csrf".getBytes(StandardCharsets.UTF_8)));
  }

  /** HMAC-SHA-256. */
  static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
