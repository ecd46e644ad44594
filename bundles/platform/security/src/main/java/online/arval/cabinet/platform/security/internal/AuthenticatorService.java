package online.arval.cabinet.platform.security.internal;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.operations.Correlation;
import online.arval.cabinet.platform.security.Authenticator;
import online.arval.cabinet.platform.security.internal.PartnerStore.PartnerRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.MDC;

/** Look-ups over the stores. */
@Component(service = Authenticator.class)
public final class AuthenticatorService implements Authenticator {
  private final SecurityCore core;

  @Activate
  public AuthenticatorService(@Reference SecurityCore core) {
    this.core = core;
  }

  @Override
  public Optional<Session> session(String cookieValue) {
    return core.sessions()
        .find(cookieValue)
        .map(
            row ->
                new Session(
                    row.id(),
                    row.caller(),
                    row.displayName(),
                    Tokens.csrf(cookieValue),
                    row.expiresAt()));
  }

  @Override
  public Optional<Caller.Partner> bearer(String token) {
    return core.tokens().find(token);
  }

  @Override
  public Optional<Caller.Partner> partner(String clientId, String secret) {
    String address = MDC.get(Correlation.ADDRESS_KEY);
    return core.partnerLogin().verify(clientId, secret, address).map(PartnerRow::caller);
  }

  @Override
  public Optional<String> digestSecret(String clientId) {
    return enabled(clientId)
        .flatMap(row -> core.serverKey().require().open(row.clientId(), row.sealedSecret()));
  }

  @Override
  public Optional<Caller.Partner> partnerCaller(String clientId) {
    return enabled(clientId).map(PartnerRow::caller);
  }

  @Override
  public Optional<Caller.Partner> certificate(X509Certificate certificate) {
    Instant now = core.clock().instant();
    if (now.isBefore(certificate.getNotBefore().toInstant())
        || now.isAfter(certificate.getNotAfter().toInstant())) {
      return Optional.empty();
    }
    return core.partners()
        .byCertificate(fingerprint(certificate))
        .filter(PartnerRow::enabled)
        .map(PartnerRow::caller);
  }

  /** SHA-256 of the certificate's DER form, in hexadecimal. */
  static String fingerprint(X509Certificate certificate) {
    try {
      return Tokens.sha256(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("A certificate that cannot be encoded", e);
    }
  }

  private Optional<PartnerRow> enabled(String clientId) {
    return core.partners().find(clientId).filter(PartnerRow::enabled);
  }
}
