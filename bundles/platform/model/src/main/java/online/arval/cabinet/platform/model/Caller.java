package online.arval.cabinet.platform.model;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks. Made by authentication, passed into every command and query of a feature's core, which
 * alone decides what this caller may see and do.
 */
public sealed interface Caller {

  /** Stable name for audit, limits and idempotency: {@code user:<id>}, {@code partner:<id>}, … */
  String principal();

  /** The client company this caller is confined to; empty for the lessor's people and machines. */
  Optional<CompanyId> company();

  /** Whether this caller may see things of the given company at all. */
  default boolean sees(CompanyId other) {
    return company().map(own -> own.equals(other)).orElse(true);
  }

  /** Whether this caller is a person with one of the roles. */
  default boolean is(Role... roles) {
    return this instanceof Person person && Set.of(roles).contains(person.role());
  }

  /** Whether this caller is the system, or a partner with the scope. */
  default boolean hasScope(String scope) {
    return this instanceof Internal
        || this instanceof Partner partner && partner.scopes().contains(scope);
  }

  /**
   * A signed-in person.
   *
   * @param companyOrNull the client company; null exactly for the lessor's people
   */
  record Person(UserId id, String login, Role role, CompanyId companyOrNull) implements Caller {
    public Person {
      Objects.requireNonNull(id);
      Objects.requireNonNull(login);
      Objects.requireNonNull(role);
      if (role.ofClient() != (companyOrNull != null)) {
        throw new IllegalArgumentException(
            "a " + role + " and company " + companyOrNull + " do not fit");
      }
    }

    @Override
    public String principal() {
      return "user:" + id;
    }

    @Override
    public Optional<CompanyId> company() {
      return Optional.ofNullable(companyOrNull);
    }
  }

  /**
   * A machine of a partner or of the lessor's back office.
   *
   * @param companyOrNull the client company it is confined to; null when it serves all
   * @param scopes what its contract allows, {@code fleet:read}, {@code fleet:write}, …
   */
  record Partner(String clientId, CompanyId companyOrNull, Set<String> scopes) implements Caller {
    public Partner {
      Objects.requireNonNull(clientId);
      scopes = Set.copyOf(scopes);
    }

    @Override
    public String principal() {
      return "partner:" + clientId;
    }

    @Override
    public Optional<CompanyId> company() {
      return Optional.ofNullable(companyOrNull);
    }
  }

  /**
   * The cabinet itself: a timer, a consumer, an administrator at the console. May do everything.
   */
  record Internal(String name) implements Caller {
    public Internal {
      Objects.requireNonNull(name);
    }

    @Override
    public String principal() {
      return "system:" + name;
    }

    @Override
    public Optional<CompanyId> company() {
      return Optional.empty();
    }
  }
}
