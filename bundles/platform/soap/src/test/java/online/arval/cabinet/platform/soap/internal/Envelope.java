package online.arval.cabinet.platform.soap.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** Messages as a foreign client writes them. */
final class Envelope {
  private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Envelope() {}

  static String greet(String security, String name) {
    return of(
        security, "<g:greet xmlns:g='urn:test:greeting:v1'><name>" + name + "</name></g:greet>");
  }

  static String of(String security, String body) {
    return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header>"
        + security
        + "</s:Header><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }

  static String digest(String user, String secret) throws Exception {
    byte[] nonce = new byte[16];
    RANDOM.nextBytes(nonce);
    return digest(user, secret, nonce, Instant.now());
  }

  static String digest(String user, String secret, byte[] nonce, Instant at) throws Exception {
    String created = at.truncatedTo(ChronoUnit.MILLIS).toString();
    MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
    sha1.update(nonce);
    sha1.update(created.getBytes(StandardCharsets.UTF_8));
    String password =
        Base64.getEncoder().encodeToString(sha1.digest(secret.getBytes(StandardCharsets.UTF_8)));
    String token =
        "<w:Username>%s</w:Username>".formatted(user)
            + "<w:Password Type='%s'>%s</w:Password>"
                .formatted(WSS + "username-token-profile-1.0#PasswordDigest", password)
            + "<w:Nonce>%s</w:Nonce>".formatted(Base64.getEncoder().encodeToString(nonce))
            + "<u:Created xmlns:u='%s'>%s</u:Created>"
                .formatted(WSS + "wssecurity-utility-1.0.xsd", created);
    return header(token);
  }

  static String plain(String user, String secret) {
    return header(
        "<w:Username>%s</w:Username>".formatted(user)
            + "<w:Password Type='%s'>%s</w:Password>"
                .formatted(WSS + "username-token-profile-1.0#PasswordText", secret));
  }

  private static String header(String token) {
    return "<w:Security xmlns:w='%s' s:mustUnderstand='1'><w:UsernameToken>%s</w:UsernameToken></w:Security>"
        .formatted(WSS + "wssecurity-secext-1.0.xsd", token);
  }
}
