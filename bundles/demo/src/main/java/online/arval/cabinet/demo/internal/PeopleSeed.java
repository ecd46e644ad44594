package online.arval.cabinet.demo.internal;

import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.Memberships;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.security.Users;

/** Brings in the people who can sign in, and the partner. Everybody may know these passwords. */
final class PeopleSeed {
  /** Of {@code cabinet-demo}, the password of all of them, so that no start hashes it. */
  static final String PASSWORD_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1"
          + "$DIwffawcQiVhtL6B+TiWRA$vZXbYYgv48geNk2H6hxBky1QEZ+bSEdw3KRvmbl1/rM";

  static final String PARTNER = "erp";
  static final String PARTNER_SECRET = "erp-demo-secret";

  private static final Set<String> SCOPES =
      Set.of(
          "fleet:read",
          "fleet:write",
          "fines:read",
          "fines:pay",
          "payments:read",
          "payments:write");

  private final Caller caller;
  private final Users users;
  private final Memberships memberships;
  private final SeedSteps steps;

  PeopleSeed(Caller caller, Users users, Memberships memberships, SeedSteps steps) {
    this.caller = caller;
    this.users = users;
    this.memberships = memberships;
    this.steps = steps;
  }

  /** The people of the lessor, and the partner. */
  void lessor() {
    person("support", "Дежурный диспетчер", Role.SUPPORT_AGENT);
    person("account", "Марина Вольская", Role.ACCOUNT_MANAGER);
    person("registrar", "Отдел оформления", Role.REGISTRAR);
    person("dpo", "Ответственный за персональные данные", Role.DPO);
    steps.once(
        "partner " + PARTNER,
        () -> users.putPartner(PARTNER, PARTNER_SECRET.toCharArray(), SCOPES, Optional.empty()));
  }

  /** The fleet manager of a client. */
  void manager(String login, String name, CompanyId company) {
    member(login, name, Role.FLEET_MANAGER, company, Optional.empty());
  }

  /** A driver of a client who can sign in. */
  void driver(String login, String name, CompanyId company, DriverId driver) {
    member(login, name, Role.DRIVER, company, Optional.of(driver));
  }

  private void person(String login, String name, Role role) {
    steps.once("user " + login, () -> create(login, name, role, Optional.empty()));
  }

  private void member(
      String login, String name, Role role, CompanyId company, Optional<DriverId> driver) {
    steps.once(
        "user " + login,
        () ->
            memberships.put(
                caller, create(login, name, role, Optional.of(company)), company, driver));
  }

  private UserId create(String login, String name, Role role, Optional<CompanyId> company) {
    return users
        .findByLogin(login)
        .map(Users.User::id)
        .orElseGet(
            () ->
                users
                    .createHashed(new Users.HashedUser(login, PASSWORD_HASH, name, role, company))
                    .id());
  }
}
