package online.arval.cabinet.platform.security;

import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Turns what a request presents into a caller. Look-ups only: one indexed read, no password hashing except in {@link #partner}. */
@ProviderType
public interface Authenticator {
  /** Name of the session cookie over plain HTTP on loopback; {@code __Host-} is put before it over TLS. */
  String COOKIE = "cabinet_session";

  /** The live session behind a cookie's value; empty when unknown, expired or revoked. */
  Optional<Session> session(String cookieValue);

  /** The caller behind an OAuth 2 bearer token; empty when unknown, expired or revoked. */
  Optional<Caller.Partner> bearer(String token);

  /** The partner with this client id and secret; verified secrets are remembered briefly by a fast keyed hash. */
  Optional<Caller.Partner> partner(String clientId, String secret);

  /**
   * A live session.
   *
   * @param caller who
   * @param csrfToken what unsafe requests must repeat in {@code X-CSRF-Token}
   */
  record Session(Caller.Person caller, String csrfToken) {}
}
