package online.arval.cabinet.itests.system.faces;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** WS-Security headers, written by hand after the UsernameToken Profile 1.1.1. */
final class UsernameToken {
  private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
  private static final String PROFILE = OASIS + "username-token-profile-1.0#";
  private static final SecureRandom RANDOM = new SecureRandom();

  private UsernameToken() {}

  /** A fresh header with a password digest. */
  static String digest(Demo.Partner partner) {
    return digest(partner, nonce(), Instant.now());
  }

  static String digest(Demo.Partner partner, byte[] nonce, Instant at) {
    String created = at.truncatedTo(ChronoUnit.MILLIS).toString();
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(nonce);
      sha1.update(created.getBytes(StandardCharsets.UTF_8));
      sha1.update(partner.secret().getBytes(StandardCharsets.UTF_8));
      return header(partner.clientId(), "PasswordDigest", base64(sha1.digest()), nonce, created);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A fresh header with the clear password. */
  static String text(Demo.Partner partner) {
    String created = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    return header(partner.clientId(), "PasswordText", partner.secret(), nonce(), created);
  }

  static byte[] nonce() {
    byte[] nonce = new byte[16];
    RANDOM.nextBytes(nonce);
    return nonce;
  }

  private static String header(
      String name, String type, String password, byte[] nonce, String created) {
    return ("<w:Security xmlns:w='%1$swssecurity-secext-1.0.xsd' xmlns:u='%1$swssecurity-utility-1.0.xsd'"
            + " xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' s:mustUnderstand='1'>"
            + "<w:UsernameToken><w:Username>%2$s</w:Username>"
            + "<w:Password Type='%3$s%4$s'>%5$s</w:Password>"
            + "<w:Nonce EncodingType='%1$ssoap-message-security-1.0#Base64Binary'>%6$s</w:Nonce>"
            + "<u:Created>%7$s</u:Created></w:UsernameToken></w:Security>")
        .formatted(OASIS, name, PROFILE, type, password, base64(nonce), created);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
