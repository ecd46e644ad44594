package online.arval.cabinet.platform.soap.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.security.Authenticator;

/**
 * Knows one partner: {@code erp} with the secret {@code s3cret} and the certificates it is told.
 */
final class TestAuthenticator implements Authenticator {
  static final Caller.Partner ERP = new Caller.Partner("erp", null, Set.of("fleet:read"));

  final Set<X509Certificate> certificates = new HashSet<>();

  @Override
  public Optional<Session> session(String cookieValue) {
    return Optional.empty();
  }

  @Override
  public Optional<Caller.Partner> bearer(String token) {
    return Optional.empty();
  }

  @Override
  public Optional<Caller.Partner> partner(String clientId, String secret) {
    if ("busy".equals(secret)) {
      throw ProblemException.retryLater(
          ProblemKind.UNAVAILABLE, "sign-in-busy", "Too many at once.", Duration.ofSeconds(2));
    }
    return "s3cret".equals(secret) ? partnerCaller(clientId) : Optional.empty();
  }

  @Override
  public Optional<String> digestSecret(String clientId) {
    return "erp".equals(clientId) ? Optional.of("s3cret") : Optional.empty();
  }

  @Override
  public Optional<Caller.Partner> partnerCaller(String clientId) {
    return "erp".equals(clientId) ? Optional.of(ERP) : Optional.empty();
  }

  @Override
  public Optional<Caller.Partner> certificate(X509Certificate certificate) {
    return certificates.contains(certificate) ? Optional.of(ERP) : Optional.empty();
  }
}
