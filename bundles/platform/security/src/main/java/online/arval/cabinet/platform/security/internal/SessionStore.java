package online.arval.cabinet.platform.security.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions in the database, which every node shares; see {@link ShortCache} for how fast. */
final class SessionStore {
  private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
  private static final int CACHED = 10_000;
  private static final int MAX_AGENT = 255;
  private static final String SELECT =
      "select s.id, s.created_at, s.last_seen_at, s.expires_at, s.address, s.user_agent,"
          + " u.id as user_id, u.login, u.display_name, u.role, u.company_id"
          + " from sec_session s join sec_user u on u.id = s.user_id and u.enabled = true";

  private final Sql sql;
  private final Clock clock;
  private final Settings settings;
  private final ShortCache<SessionRow> cache;

  SessionStore(Sql sql, Clock clock, Settings settings) {
    this.sql = sql;
    this.clock = clock;
    this.settings = settings;
    this.cache = new ShortCache<>(settings.lookupCache(), CACHED);
  }

  /** Stores a session under a new secret, which is returned and nowhere kept. */
  String open(UserId user, String address, String userAgent) {
    Instant now = clock.instant();
    String secret = Tokens.random();
    sql.update(
        "insert into sec_session"
            + " (id, token_hash, user_id, created_at, last_seen_at, expires_at, address, user_agent)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        Ids.next(now.toEpochMilli()),
        Tokens.sha256(secret),
        user.value(),
        now,
        now,
        now.plus(settings.sessionAbsolute()),
        address,
        userAgent.substring(0, Math.min(MAX_AGENT, userAgent.length())));
    return secret;
  }

  /** The live session behind the secret. Notes once a minute that it was seen. */
  Optional<SessionRow> find(String secret) {
    if (!Tokens.plausible(secret)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    String hash = Tokens.sha256(secret);
    Optional<SessionRow> live =
        cache
            .get(
                hash,
                now,
                () -> sql.one(SELECT + " where s.token_hash = ?", SessionStore::row, hash))
            .filter(row -> row.isLive(now, settings.sessionIdle()));
    live.filter(row -> !now.isBefore(row.lastSeenAt().plus(SEEN_EVERY)))
        .ifPresent(row -> seen(hash, row, now));
    return live;
  }

  /** The live sessions of a person, the latest used first. */
  List<SessionRow> of(UserId user) {
    Instant now = clock.instant();
    return sql
        .list(
            SELECT + " where s.user_id = ? order by s.last_seen_at desc",
            SessionStore::row,
            user.value())
        .stream()
        .filter(row -> row.isLive(now, settings.sessionIdle()))
        .toList();
  }

  /** The live session with this public identifier. */
  Optional<SessionRow> byId(String id) {
    Instant now = clock.instant();
    return sql.one(SELECT + " where s.id = ?", SessionStore::row, id)
        .filter(row -> row.isLive(now, settings.sessionIdle()));
  }

  /** Ends one session of a person; false when there is none. */
  boolean end(UserId user, String id) {
    return forgetting(
            sql.update("delete from sec_session where user_id = ? and id = ?", user.value(), id))
        > 0;
  }

  /**
   * Ends the sessions of a person, except one when its identifier is given; how many there were.
   */
  int endAll(UserId user, Optional<String> except) {
    return forgetting(
        sql.update(
            "delete from sec_session where user_id = ? and id <> ?",
            user.value(),
            except.orElse("")));
  }

  /** Deletes what has expired. */
  void purge() {
    Instant now = clock.instant();
    sql.update(
        "delete from sec_session where expires_at < ? or last_seen_at < ?",
        now,
        now.minus(settings.sessionIdle()));
  }

  private int forgetting(int changed) {
    sql.transactions().afterCommit(cache::invalidate);
    return changed;
  }

  private void seen(String hash, SessionRow row, Instant now) {
    // of many requests in parallel one writes; without a cache each does, which is harmless
    boolean mine = settings.lookupCache().isZero() || cache.replace(hash, row, row.seen(now));
    if (mine) {
      try {
        sql.update(
            "update sec_session set last_seen_at = ? where id = ? and last_seen_at < ?",
            now,
            row.id(),
            now);
      } catch (RuntimeException e) {
        LOG.warn("The last use of a session could not be noted: {}", e.getMessage());
      }
    }
  }

  private static SessionRow row(ResultSet row) throws SQLException {
    String company = row.getString("company_id");
    return new SessionRow(
        row.getString("id"),
        new Caller.Person(
            new UserId(row.getString("user_id")),
            row.getString("login"),
            Role.valueOf(row.getString("role")),
            company == null ? null : new CompanyId(company)),
        row.getString("display_name"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "last_seen_at"),
        Sql.instant(row, "expires_at"),
        row.getString("address"),
        row.getString("user_agent"));
  }
}
