package online.arval.cabinet.platform.security.internal;

import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/** The server key, which may be missing from the configuration. */
final class ServerKeyHolder {
  private final Optional<ServerKey> key;

  ServerKeyHolder(Optional<String> secret) {
    key = secret.map(ServerKey::new);
  }

  boolean isMissing() {
    return key.isEmpty();
  }

  /**
   * The key.
   *
   * @throws ProblemException unavailable {@code not-configured}
   */
  ServerKey require() {
    return key.orElseThrow(
        () ->
            ProblemException.of(
                ProblemKind.UNAVAILABLE,
                "not-configured",
                "Sign-in is not configured on this server: " + SecurityConfig.PID + " secretKey."));
  }
}
