package online.arval.cabinet.platform.security.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;

/** Partners and the certificates registered for them. */
final class PartnerStore {
  private static final int CACHED = 1_000;
  private static final String SELECT =
      "select p.client_id, p.secret_hash, p.sealed_secret, p.scopes, p.company_id, p.enabled"
          + " from sec_partner p";

  private final Sql sql;
  private final Clock clock;
  private final ShortCache<PartnerRow> cache;

  PartnerStore(Sql sql, Clock clock, Settings settings) {
    this.sql = sql;
    this.clock = clock;
    this.cache = new ShortCache<>(settings.lookupCache(), CACHED);
  }

  /** A stored partner. */
  record PartnerRow(
      String clientId,
      String secretHash,
      String sealedSecret,
      Set<String> scopes,
      Optional<CompanyId> company,
      boolean enabled) {
    Caller.Partner caller() {
      return new Caller.Partner(clientId, company.orElse(null), scopes);
    }
  }

  Optional<PartnerRow> find(String clientId) {
    return cache.get(
        "id:" + clientId,
        clock.instant(),
        () -> sql.one(SELECT + " where p.client_id = ?", PartnerStore::row, clientId));
  }

  Optional<PartnerRow> byCertificate(String fingerprint) {
    return cache.get(
        "x509:" + fingerprint,
        clock.instant(),
        () ->
            sql.one(
                SELECT
                    + " join sec_partner_certificate c on c.client_id = p.client_id"
                    + " where c.fingerprint = ?",
                PartnerStore::row,
                fingerprint));
  }

  List<PartnerRow> all() {
    return sql.list(SELECT + " order by p.client_id", PartnerStore::row);
  }

  /** Stores the partner in the place of one with the same identifier. */
  void put(PartnerRow partner) {
    Object[] values = {
      partner.secretHash(),
      partner.sealedSecret(),
      join(partner.scopes()),
      partner.company().map(CompanyId::value).orElse(null),
      partner.enabled(),
      clock.instant(),
      partner.clientId()
    };
    int changed =
        sql.update(
            "update sec_partner set secret_hash = ?, sealed_secret = ?, scopes = ?, company_id = ?,"
                + " enabled = ?, changed_at = ? where client_id = ?",
            values);
    if (changed == 0) {
      sql.update(
          "insert into sec_partner (secret_hash, sealed_secret, scopes, company_id, enabled,"
              + " changed_at, client_id) values (?, ?, ?, ?, ?, ?, ?)",
          values);
    }
    sql.transactions().afterCommit(cache::invalidate);
  }

  boolean setEnabled(String clientId, boolean enabled) {
    int changed =
        sql.update(
            "update sec_partner set enabled = ?, changed_at = ? where client_id = ?",
            enabled,
            clock.instant(),
            clientId);
    sql.transactions().afterCommit(cache::invalidate);
    return changed > 0;
  }

  void addCertificate(String clientId, String fingerprint, String subject, Instant validUntil) {
    sql.update(
        "insert into sec_partner_certificate (fingerprint, client_id, subject, valid_until)"
            + " values (?, ?, ?, ?)",
        fingerprint,
        clientId,
        subject,
        validUntil);
    sql.transactions().afterCommit(cache::invalidate);
  }

  static String join(Set<String> scopes) {
    return String.join(" ", new TreeSet<>(scopes));
  }

  static Set<String> split(String scopes) {
    return scopes.isBlank() ? Set.of() : Set.of(scopes.strip().split(" +"));
  }

  private static PartnerRow row(ResultSet row) throws SQLException {
    return new PartnerRow(
        row.getString("client_id"),
        row.getString("secret_hash"),
        row.getString("sealed_secret"),
        split(row.getString("scopes")),
        Optional.ofNullable(row.getString("company_id")).map(CompanyId::new),
        row.getBoolean("enabled"));
  }
}
