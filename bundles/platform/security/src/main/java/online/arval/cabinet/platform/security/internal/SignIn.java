package online.arval.cabinet.platform.security.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.security.Users.User;

/** Signs people in. */
final class SignIn {
  private static final int MAX_LOGIN = 64;
  private static final int MAX_PASSWORD = 128;

  private final SecurityCore core;

  SignIn(SecurityCore core) {
    this.core = core;
  }

  /** Name by which the failures of a login are counted. */
  static Throttle.Source source(String login, String address) {
    return Throttle.Source.of("login", login, address);
  }

  /** The form in which logins are stored and compared. */
  static String normal(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Opens a session, always under a new secret.
   *
   * @return the secret, for the cookie
   * @throws ProblemException unauthenticated {@code invalid-credentials}, the same for an unknown
   *     login, a wrong password, a disabled person and a lock-out; too many requests {@code
   *     address-limited}; unavailable when not configured or too busy
   */
  String open(String loginAsTyped, char[] password, String address, String userAgent) {
    core.serverKey().require();
    if (core.sql().transactions().isActive()) {
      // the refusal would roll back the count of failures
      throw ProblemException.of(
          ProblemKind.MALFORMED, "idempotency-not-offered", "Sign-in takes no Idempotency-Key.");
    }
    String login = normal(loginAsTyped);
    Throttle.Source source = source(login, address);
    try {
      core.throttle().requireAddressFree(source);
      return core.hasher().inSlot(() -> attempt(login, password, source, userAgent));
    } catch (ProblemException e) {
      core.journal().countSignIn(outcome(e.kind()));
      throw e;
    }
  }

  private String attempt(String login, char[] password, Throttle.Source source, String userAgent) {
    Duration locked = core.throttle().lockedFor(source);
    boolean possible = login.length() <= MAX_LOGIN && password.length <= MAX_PASSWORD;
    Optional<UserStore.Account> account =
        core.users().byLogin(possible ? login : "").filter(found -> possible);
    boolean right =
        core.hasher()
            .matches(
                possible ? password : new char[1], account.map(UserStore.Account::passwordHash));
    if (right && locked.isZero() && account.get().user().enabled()) {
      return opened(account.get().user(), source, userAgent);
    }
    throw refused(account.map(UserStore.Account::user), source, locked);
  }

  private String opened(User user, Throttle.Source source, String userAgent) {
    String secret =
        core.sql()
            .tx(
                () -> {
                  core.throttle().succeeded(source, true);
                  core.journal()
                      .ok(
                          "user:" + user.id(),
                          "security.session.opened",
                          "user:" + user.id(),
                          user.company());
                  return core.sessions().open(user.id(), source.address(), userAgent);
                });
    core.journal().countSignIn("ok");
    return secret;
  }

  private ProblemException refused(Optional<User> user, Throttle.Source source, Duration locked) {
    String subject = user.map(known -> "user:" + known.id()).orElse("user:unknown");
    String reason =
        !locked.isZero()
            ? "locked"
            : user.isEmpty() ? "unknown" : user.get().enabled() ? "password" : "disabled";
    core.sql()
        .tx(
            () -> {
              boolean lockout = core.throttle().failed(source, locked.isZero());
              core.journal().refused("security.session.refused", subject, reason);
              if (lockout) {
                core.journal().refused("security.account.locked", subject, "failures");
                core.sql().transactions().afterCommit(core.journal()::countLockout);
              }
              return lockout;
            });
    Duration wait = core.throttle().lockedFor(source);
    String detail = "Login or password is wrong, or sign-in is locked for a while.";
    return wait.isZero()
        ? ProblemException.of(ProblemKind.UNAUTHENTICATED, "invalid-credentials", detail)
        : ProblemException.retryLater(
            ProblemKind.UNAUTHENTICATED, "invalid-credentials", detail, wait);
  }

  private static String outcome(ProblemKind kind) {
    return switch (kind) {
      case UNAUTHENTICATED -> "refused";
      case TOO_MANY_REQUESTS -> "limited";
      default -> "busy";
    };
  }
}
