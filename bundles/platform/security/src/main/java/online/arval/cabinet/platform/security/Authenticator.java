package online.arval.cabinet.platform.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns what a request presents into a caller. Look-ups only: at most one indexed read, and no
 * password hashing except in {@link #partner} for a secret not seen during the last five minutes. A
 * revocation made on this node holds at once, one made on another node within two seconds.
 */
@ProviderType
public interface Authenticator {
  /** Name of the session cookie over plain HTTP on loopback; {@link #SECURE_COOKIE} over TLS. */
  String COOKIE = "cabinet_session";

  /**
   * Name of the session cookie over TLS: browsers accept it only with Secure, Path=/ and no Domain.
   */
  String SECURE_COOKIE = "__Host-" + COOKIE;

  /** The live session behind a cookie's value; empty when unknown, expired or revoked. */
  Optional<Session> session(String cookieValue);

  /** The caller behind an OAuth 2 bearer token; empty when unknown, expired or revoked. */
  Optional<Caller.Partner> bearer(String token);

  /**
   * The partner with this client id and secret; empty when either is wrong, the partner is
   * disabled, or the pair of client and network address is locked out.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException too many requests, with the time
   *     to wait, when the address is limited; unavailable when the server is busy hashing
   */
  Optional<Caller.Partner> partner(String clientId, String secret);

  /**
   * The secret of an enabled partner in clear, for verifying a WS-Security password digest, which
   * cannot be checked against a hash. Kept encrypted under the server's secret key. Whoever
   * verified a digest with it calls {@link #partnerCaller}. Empty when the partner is unknown or
   * disabled, or its secret was stored under another server key.
   */
  Optional<String> digestSecret(String clientId);

  /** The enabled partner with this client id, whose identity was already proven by other means. */
  Optional<Caller.Partner> partnerCaller(String clientId);

  /**
   * The enabled partner for whom exactly this certificate is registered (SHA-256 of its DER form),
   * and only while the certificate is valid. The caller has already verified the signature.
   */
  Optional<Caller.Partner> certificate(X509Certificate certificate);

  /**
   * A live session.
   *
   * @param id public identifier, safe to show; not the secret in the cookie
   * @param caller who
   * @param displayName name of the person, for the page's header
   * @param csrfToken what unsafe requests must repeat in {@code X-CSRF-Token}
   * @param expiresAt absolute end; idleness may end the session earlier
   */
  record Session(
      String id, Caller.Person caller, String displayName, String csrfToken, Instant expiresAt) {}
}
