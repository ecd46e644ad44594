package online.arval.cabinet.platform.security.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;

/** Bearer tokens: opaque, random, stored as hashes. */
final class TokenStore {
  private static final int CACHED = 10_000;

  private final Sql sql;
  private final Clock clock;
  private final Duration life;
  private final ShortCache<Token> cache;

  TokenStore(Sql sql, Clock clock, Settings settings) {
    this.sql = sql;
    this.clock = clock;
    this.life = settings.tokenLife();
    this.cache = new ShortCache<>(settings.lookupCache(), CACHED);
  }

  private record Token(Caller.Partner caller, Instant expiresAt) {}

  Duration life() {
    return life;
  }

  /** A new token with these scopes; the token itself is nowhere kept. */
  String issue(String clientId, Set<String> scopes) {
    Instant now = clock.instant();
    String token = Tokens.random();
    sql.update(
        "insert into sec_token (token_hash, client_id, scopes, issued_at, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        Tokens.sha256(token),
        clientId,
        PartnerStore.join(scopes),
        now,
        now.plus(life));
    return token;
  }

  /** Who holds the token, with the scopes that it was issued for and the partner still has. */
  Optional<Caller.Partner> find(String token) {
    if (!Tokens.plausible(token)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    String hash = Tokens.sha256(token);
    return cache
        .get(
            hash,
            now,
            () ->
                sql.one(
                    "select t.scopes, t.expires_at, p.client_id, p.company_id, p.scopes as allowed"
                        + " from sec_token t"
                        + " join sec_partner p on p.client_id = t.client_id and p.enabled = true"
                        + " where t.token_hash = ?",
                    TokenStore::token,
                    hash))
        .filter(found -> now.isBefore(found.expiresAt))
        .map(Token::caller);
  }

  /** Revokes a token of the client; false when it has no such token. */
  boolean revoke(String clientId, String token) {
    int gone =
        sql.update(
            "delete from sec_token where token_hash = ? and client_id = ?",
            Tokens.sha256(token),
            clientId);
    sql.transactions().afterCommit(cache::invalidate);
    return gone > 0;
  }

  void revokeAll(String clientId) {
    sql.update("delete from sec_token where client_id = ?", clientId);
    sql.transactions().afterCommit(cache::invalidate);
  }

  /** Deletes what has expired. */
  void purge() {
    sql.update("delete from sec_token where expires_at < ?", clock.instant());
  }

  private static Token token(ResultSet row) throws SQLException {
    String company = row.getString("company_id");
    Set<String> allowed = PartnerStore.split(row.getString("allowed"));
    Set<String> scopes =
        PartnerStore.split(row.getString("scopes")).stream()
            .filter(allowed::contains)
            .collect(Collectors.toUnmodifiableSet());
    return new Token(
        new Caller.Partner(
            row.getString("client_id"), company == null ? null : new CompanyId(company), scopes),
        Sql.instant(row, "expires_at"));
  }
}
