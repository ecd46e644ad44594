package online.arval.cabinet.platform.security;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import org.osgi.annotation.versioning.ProviderType;

/** The people who can sign in. */
@ProviderType
public interface Users {
  /**
   * Creates a person with a password (hashed with Argon2id here).
   *
   * @throws online.arval.cabinet.platform.model.ProblemException conflict {@code login-taken}
   */
  User create(NewUser user);

  Optional<User> find(UserId id);

  Optional<User> findByLogin(String login);

  /** All people, by login; for the console. */
  List<User> list();

  /** Sets a new password and ends all sessions of the person. */
  void setPassword(UserId id, char[] password);

  /** A disabled person cannot sign in; disabling ends all sessions at once. */
  void setEnabled(UserId id, boolean enabled);

  /** Ends a lock-out before its time. */
  void unlock(UserId id);

  /** Creates a partner client, or replaces its secret and scopes. */
  void putPartner(String clientId, char[] secret, java.util.Set<String> scopes, Optional<CompanyId> company);

  /**
   * A new person.
   *
   * @param login 3 to 64 of {@code a-z0-9._@-}, stored lower-case, unique
   * @param company present exactly for roles of a client
   */
  record NewUser(String login, char[] password, String displayName, Role role, Optional<CompanyId> company) {}

  /**
   * A person who can sign in.
   *
   * @param lockedUntil end of the present lock-out, when there is one
   */
  record User(
      UserId id,
      String login,
      String displayName,
      Role role,
      Optional<CompanyId> company,
      boolean enabled,
      Optional<java.time.Instant> lockedUntil) {}
}
