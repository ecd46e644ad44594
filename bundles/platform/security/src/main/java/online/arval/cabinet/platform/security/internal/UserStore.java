package online.arval.cabinet.platform.security.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.security.Users.User;

/** The rows of {@code sec_user}. */
final class UserStore {
  private static final String SELECT =
      "select id, login, display_name, role, company_id, enabled, password_hash from sec_user";

  private final Sql sql;

  UserStore(Sql sql) {
    this.sql = sql;
  }

  /** A person with the hash of their password. */
  record Account(User user, String passwordHash) {}

  void insert(User user, String passwordHash, Instant now) {
    sql.update(
        "insert into sec_user"
            + " (id, login, display_name, role, company_id, enabled, password_hash, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        user.id().value(),
        user.login(),
        user.displayName(),
        user.role().name(),
        user.company().map(CompanyId::value).orElse(null),
        user.enabled(),
        passwordHash,
        now);
  }

  Optional<Account> byId(UserId id) {
    return sql.one(SELECT + " where id = ?", UserStore::account, id.value());
  }

  Optional<Account> byLogin(String login) {
    return sql.one(SELECT + " where login = ?", UserStore::account, login);
  }

  List<Account> all() {
    return sql.list(SELECT + " order by login", UserStore::account);
  }

  boolean setPassword(UserId id, String passwordHash) {
    return sql.update(
            "update sec_user set password_hash = ? where id = ?", passwordHash, id.value())
        > 0;
  }

  boolean setEnabled(UserId id, boolean enabled) {
    return sql.update("update sec_user set enabled = ? where id = ?", enabled, id.value()) > 0;
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new User(
            new UserId(row.getString("id")),
            row.getString("login"),
            row.getString("display_name"),
            Role.valueOf(row.getString("role")),
            Optional.ofNullable(row.getString("company_id")).map(CompanyId::new),
            row.getBoolean("enabled"),
            Optional.empty()),
        row.getString("password_hash"));
  }
}
