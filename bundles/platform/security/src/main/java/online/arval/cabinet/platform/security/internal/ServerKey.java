package online.arval.cabinet.platform.security.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals the secrets that must be readable again, with AES-256-GCM under the configured key. */
final class ServerKey {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final String keyId;

  /** From the configured text; at least 32 characters. */
  ServerKey(String secret) {
    byte[] master = secret.getBytes(StandardCharsets.UTF_8);
    key = new SecretKeySpec(Tokens.hmac(master, ascii("cabinet-seal-v1")), "AES");
    keyId = Tokens.sha256(Tokens.hmac(master, ascii("cabinet-key-id"))).substring(0, 8);
  }

  /**
   * Sealed text: {@code v1.<key id>.<base64url of nonce and cipher text>}.
   *
   * @param owner what the secret belongs to; it opens for no other
   */
  String seal(String owner, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed =
        crypt(Cipher.ENCRYPT_MODE, nonce, owner, secret.getBytes(StandardCharsets.UTF_8));
    byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return "v1." + keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The secret; empty when it was sealed under another key. */
  Optional<String> open(String owner, String sealed) {
    String[] parts = sealed.split("\\.");
    if (parts.length != 3 || !parts[0].equals("v1") || !parts[1].equals(keyId)) {
      return Optional.empty();
    }
    ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2]));
    byte[] nonce = new byte[NONCE_BYTES];
    all.get(nonce);
    byte[] text = new byte[all.remaining()];
    all.get(text);
    return Optional.of(
        new String(crypt(Cipher.DECRYPT_MODE, nonce, owner, text), StandardCharsets.UTF_8));
  }

  private byte[] crypt(int mode, byte[] nonce, String owner, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A sealed secret of " + owner + " was tampered with", e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
