package online.arval.cabinet.platform.security.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/**
 * Back-off and lock-out, kept in the database: they survive a restart and hold on every node.
 *
 * <p>Three counts. A login from one address: waits, then a lock-out that touches nobody elsewhere,
 * so a stranger cannot lock an owner out. A login from everywhere: a lock-out against many
 * addresses at once, sparing the addresses from which the owner has signed in before. An address
 * over all logins: told openly to wait. Unknown logins are counted the same way and so look the
 * same.
 */
final class Throttle {
  private static final String ANY = "*";
  private static final int KNOWN_DAYS = 90;

  private final Sql sql;
  private final Clock clock;
  private final Settings settings;

  Throttle(Sql sql, Clock clock, Settings settings) {
    this.sql = sql;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Who tries from where.
   *
   * @param subject one-way name of the login or the client
   * @param address its {@link AddressClass}
   */
  record Source(String subject, String address) {
    static Source of(String kind, String name, String address) {
      return new Source(Tokens.sha256(kind + ":" + name), AddressClass.of(address));
    }
  }

  /**
   * Refuses an address that failed too often.
   *
   * @throws ProblemException too many requests, with the time to wait
   */
  void requireAddressFree(Source source) {
    Duration wait = read(ANY, source.address, "").waitAt(clock.instant());
    if (!wait.isZero()) {
      throw ProblemException.retryLater(
          ProblemKind.TOO_MANY_REQUESTS,
          "address-limited",
          "Too many failed sign-ins from this address.",
          wait);
    }
  }

  /** How long this login is locked out for this address; zero when it may try. */
  Duration lockedFor(Source source) {
    Instant now = clock.instant();
    Duration pair = read(source.subject, source.address, "").waitAt(now);
    Duration account = read(source.subject, ANY, "").waitAt(now);
    boolean spared = account.isZero() || isKnown(source, now);
    return spared || pair.compareTo(account) > 0 ? pair : account;
  }

  /**
   * Counts a failure.
   *
   * @param counted whether the try was admitted; one refused by a lock-out counts against the
   *     address only, so that it cannot prolong the lock-out
   * @return whether this failure began a lock-out of the login
   */
  boolean failed(Source source, boolean counted) {
    return sql.tx(
        () -> {
          // always in this order, so that two failures cannot wait for each other
          count(ANY, source.address, settings.address());
          if (!counted) {
            return false;
          }
          boolean account = count(source.subject, ANY, settings.account());
          boolean pair = count(source.subject, source.address, settings.pair());
          return account || pair;
        });
  }

  /** Forgets the failures of the login from this address, and knows the address from now on. */
  void succeeded(Source source, boolean remember) {
    sql.update(
        "delete from sec_attempt where subject = ? and address = ?",
        source.subject,
        source.address);
    if (remember) {
      Instant now = clock.instant();
      int known =
          sql.update(
              "update sec_known_address set last_used_at = ? where subject = ? and address = ?",
              now,
              source.subject,
              source.address);
      if (known == 0) {
        sql.update(
            "insert into sec_known_address (subject, address, last_used_at) values (?, ?, ?)",
            source.subject,
            source.address,
            now);
      }
    }
  }

  /** Ends every lock-out of the subject. */
  void clear(String subject) {
    sql.update("delete from sec_attempt where subject = ?", subject);
  }

  /** End of the longest present lock-out of the subject. */
  Optional<Instant> lockedUntil(String subject) {
    return sql.one(
        "select max(blocked_until) as blocked_until from sec_attempt"
            + " where subject = ? and blocked_until > ? having count(*) > 0",
        row -> Sql.instant(row, "blocked_until"),
        subject,
        clock.instant());
  }

  /** Deletes what no longer counts. */
  void purge() {
    Instant now = clock.instant();
    sql.update(
        "delete from sec_attempt where last_failure_at < ? and blocked_until < ?",
        now.minus(settings.pair().memory()),
        now);
    sql.update(
        "delete from sec_known_address where last_used_at < ?",
        now.minus(Duration.ofDays(KNOWN_DAYS)));
  }

  private boolean count(String subject, String address, ThrottlePolicy policy) {
    Instant now = clock.instant();
    Attempts before = read(subject, address, " for update");
    Attempts after = policy.afterFailure(before, now);
    int changed =
        sql.update(
            "update sec_attempt set failures = ?, last_failure_at = ?, blocked_until = ?"
                + " where subject = ? and address = ?",
            after.failures(),
            after.lastFailureAt(),
            after.blockedUntil(),
            subject,
            address);
    if (changed == 0) {
      sql.update(
          "insert into sec_attempt (failures, last_failure_at, blocked_until, subject, address)"
              + " values (?, ?, ?, ?, ?)",
          after.failures(),
          after.lastFailureAt(),
          after.blockedUntil(),
          subject,
          address);
    }
    return after.failures() >= policy.limit() && !after.equals(before);
  }

  private Attempts read(String subject, String address, String suffix) {
    return sql.one(
            "select failures, last_failure_at, blocked_until from sec_attempt"
                + " where subject = ? and address = ?"
                + suffix,
            Throttle::attempts,
            subject,
            address)
        .orElse(Attempts.NONE);
  }

  private boolean isKnown(Source source, Instant now) {
    return sql.one(
            "select address from sec_known_address"
                + " where subject = ? and address = ? and last_used_at > ?",
            row -> row.getString("address"),
            source.subject,
            source.address,
            now.minus(Duration.ofDays(KNOWN_DAYS)))
        .isPresent();
  }

  private static Attempts attempts(ResultSet row) throws SQLException {
    return new Attempts(
        row.getInt("failures"),
        Sql.instant(row, "last_failure_at"),
        Sql.instant(row, "blocked_until"));
  }
}
