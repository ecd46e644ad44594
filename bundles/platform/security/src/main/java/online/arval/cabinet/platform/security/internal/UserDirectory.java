package online.arval.cabinet.platform.security.internal;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.security.Users;

/** People: every change in one transaction with its audit record. */
final class UserDirectory {
  private final SecurityCore core;

  UserDirectory(SecurityCore core) {
    this.core = core;
  }

  Users.User create(Users.NewUser draft) {
    String login = Inputs.login(draft.login());
    Inputs.user(draft);
    String hash = core.hasher().inSlot(() -> core.hasher().hash(draft.password()));
    return insert(
        new Users.HashedUser(login, hash, draft.displayName(), draft.role(), draft.company()));
  }

  Users.User createHashed(Users.HashedUser draft) {
    String login = Inputs.login(draft.login());
    Inputs.hashed(draft);
    return insert(
        new Users.HashedUser(
            login, draft.passwordHash(), draft.displayName(), draft.role(), draft.company()));
  }

  /** What has been checked, with the login in its stored form. */
  private Users.User insert(Users.HashedUser draft) {
    Users.User user =
        new Users.User(
            UserId.create(),
            draft.login(),
            draft.displayName().strip(),
            draft.role(),
            draft.company(),
            true,
            Optional.empty());
    try {
      core.sql()
          .transactions()
          .run(
              () -> {
                core.users().insert(user, draft.passwordHash(), core.clock().instant());
                audit("security.user.created", user);
              });
    } catch (Sql.DuplicateException e) {
      throw ProblemException.conflict("login-taken", "This login is taken.");
    }
    return user;
  }

  Optional<Users.User> find(UserId id) {
    return core.users().byId(id).map(this::withLock);
  }

  Optional<Users.User> findByLogin(String login) {
    return core.users().byLogin(SignIn.normal(login)).map(this::withLock);
  }

  List<Users.User> list() {
    return core.users().all().stream().map(this::withLock).toList();
  }

  void setPassword(UserId id, char[] password) {
    Inputs.password("password", password);
    String hash = core.hasher().inSlot(() -> core.hasher().hash(password));
    change(
        id,
        "security.user.password-changed",
        () -> {
          core.users().setPassword(id, hash);
          core.sessions().endAll(id, Optional.empty());
        });
  }

  void setEnabled(UserId id, boolean enabled) {
    change(
        id,
        enabled ? "security.user.enabled" : "security.user.disabled",
        () -> {
          core.users().setEnabled(id, enabled);
          if (!enabled) {
            core.sessions().endAll(id, Optional.empty());
          }
        });
  }

  void unlock(UserId id) {
    Users.User user = required(id);
    change(
        id,
        "security.user.unlocked",
        () -> core.throttle().clear(SignIn.source(user.login(), "").subject()));
  }

  private void change(UserId id, String action, Runnable work) {
    core.sql()
        .transactions()
        .run(
            () -> {
              Users.User user = required(id);
              work.run();
              audit(action, user);
            });
  }

  private Users.User required(UserId id) {
    return core.users()
        .byId(id)
        .map(UserStore.Account::user)
        .orElseThrow(() -> ProblemException.notFound("user"));
  }

  private void audit(String action, Users.User user) {
    core.journal().ok(Journal.ADMINISTRATION, action, "user:" + user.id(), user.company());
  }

  private Users.User withLock(UserStore.Account account) {
    Users.User user = account.user();
    return new Users.User(
        user.id(),
        user.login(),
        user.displayName(),
        user.role(),
        user.company(),
        user.enabled(),
        core.throttle().lockedUntil(SignIn.source(user.login(), "").subject()));
  }
}
