package online.arval.cabinet.platform.security.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.security.Users;
import online.arval.cabinet.platform.security.internal.PartnerStore.PartnerRow;

/** Partners: every change in one transaction with its audit record. */
final class PartnerDirectory {
  private static final int MAX_SUBJECT = 500;

  private final SecurityCore core;

  PartnerDirectory(SecurityCore core) {
    this.core = core;
  }

  void put(String clientId, char[] secret, Set<String> scopes, Optional<CompanyId> company) {
    Inputs.partner(clientId, secret, scopes);
    String sealed = core.serverKey().require().seal(clientId, new String(secret));
    String hash = core.hasher().inSlot(() -> core.hasher().hash(secret));
    core.sql()
        .tx(
            () -> {
              core.partners().put(new PartnerRow(clientId, hash, sealed, scopes, company, true));
              core.tokens().revokeAll(clientId);
              audit(
                  "security.partner.stored", clientId, Map.of("scopes", PartnerStore.join(scopes)));
              return clientId;
            });
  }

  void setEnabled(String clientId, boolean enabled) {
    core.sql()
        .transactions()
        .run(
            () -> {
              if (!core.partners().setEnabled(clientId, enabled)) {
                throw ProblemException.notFound("partner");
              }
              if (!enabled) {
                core.tokens().revokeAll(clientId);
              }
              String action = enabled ? "security.partner.enabled" : "security.partner.disabled";
              audit(action, clientId, Map.of());
            });
  }

  void addCertificate(String clientId, X509Certificate certificate) {
    core.partners().find(clientId).orElseThrow(() -> ProblemException.notFound("partner"));
    String fingerprint = AuthenticatorService.fingerprint(certificate);
    String subject = certificate.getSubjectX500Principal().getName();
    try {
      core.sql()
          .transactions()
          .run(
              () -> {
                core.partners()
                    .addCertificate(
                        clientId,
                        fingerprint,
                        subject.substring(0, Math.min(MAX_SUBJECT, subject.length())),
                        certificate.getNotAfter().toInstant());
                audit(
                    "security.partner.certificate-added", clientId, Map.of("sha256", fingerprint));
              });
    } catch (Sql.DuplicateException e) {
      throw ProblemException.conflict(
          "certificate-taken", "This certificate is registered already.");
    }
  }

  List<Users.Partner> list() {
    return core.partners().all().stream()
        .map(row -> new Users.Partner(row.clientId(), row.scopes(), row.company(), row.enabled()))
        .toList();
  }

  private void audit(String action, String clientId, Map<String, String> details) {
    core.journal().ok(Journal.ADMINISTRATION, action, "partner:" + clientId, details);
  }
}
