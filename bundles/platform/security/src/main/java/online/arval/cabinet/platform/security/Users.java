package online.arval.cabinet.platform.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The people and the partners' machines that can sign in. Every command is audited. Authorisation
 * is the business of whoever calls: the console, or a feature's core.
 */
@ProviderType
public interface Users {
  /**
   * Creates a person with a password (hashed with Argon2id here).
   *
   * @throws online.arval.cabinet.platform.model.ProblemException conflict {@code login-taken};
   *     invalid fields
   */
  User create(NewUser user);

  /**
   * Creates a person of whose password only the hash is known, such as one who comes from another
   * system. Nothing is hashed here.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException conflict {@code login-taken};
   *     invalid fields
   */
  User createHashed(HashedUser user);

  Optional<User> find(UserId id);

  /** The person with this login, in any letter case. */
  Optional<User> findByLogin(String login);

  /** All people, by login; for the console. */
  List<User> list();

  /**
   * Sets a new password (8 to 128 characters) and ends all sessions of the person.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException not found; invalid {@code
   *     password}
   */
  void setPassword(UserId id, char[] password);

  /** A disabled person cannot sign in; disabling ends all sessions at once. */
  void setEnabled(UserId id, boolean enabled);

  /** Ends a lock-out before its time. */
  void unlock(UserId id);

  /**
   * Creates a partner client, or replaces its secret, scopes and company; its tokens are revoked.
   * The secret is kept hashed (Argon2id) and, for WS-Security digests, encrypted under the server's
   * key.
   *
   * @param clientId 3 to 64 of {@code a-z0-9._-}
   * @param secret 8 to 128 characters
   * @param scopes each 1 to 64 of {@code a-z0-9._:-}, such as {@code fleet:read}
   */
  void putPartner(String clientId, char[] secret, Set<String> scopes, Optional<CompanyId> company);

  /** A disabled partner is refused everywhere; disabling revokes its tokens at once. */
  void setPartnerEnabled(String clientId, boolean enabled);

  /**
   * Lets the partner sign SOAP messages with this certificate as well. One certificate, one
   * partner.
   */
  void addPartnerCertificate(String clientId, X509Certificate certificate);

  /** All partners, by client id. */
  List<Partner> partners();

  /**
   * A new person.
   *
   * @param login 3 to 64 of {@code a-z0-9._@-}, stored lower-case, unique
   * @param password 8 to 128 characters
   * @param displayName 1 to 200 characters
   * @param company present exactly for roles of a client
   */
  record NewUser(
      String login, char[] password, String displayName, Role role, Optional<CompanyId> company) {}

  /**
   * A new person of whose password the hash is known.
   *
   * @param login 3 to 64 of {@code a-z0-9._@-}, stored lower-case, unique
   * @param passwordHash Argon2id of version 19 in PHC format, {@code
   *     $argon2id$v=19$m=19456,t=2,p=1$salt$hash}: 8 to 262,144 KiB, 1 to 10 passes, 1 to 4 lanes
   * @param displayName 1 to 200 characters
   * @param company present exactly for roles of a client
   */
  record HashedUser(
      String login,
      String passwordHash,
      String displayName,
      Role role,
      Optional<CompanyId> company) {}

  /**
   * A person who can sign in.
   *
   * @param lockedUntil end of the present lock-out, when there is one from any address
   */
  record User(
      UserId id,
      String login,
      String displayName,
      Role role,
      Optional<CompanyId> company,
      boolean enabled,
      Optional<Instant> lockedUntil) {}

  /** A machine that may call, without its secrets. */
  record Partner(
      String clientId, Set<String> scopes, Optional<CompanyId> company, boolean enabled) {}
}
