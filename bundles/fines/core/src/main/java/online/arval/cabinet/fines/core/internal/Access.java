package online.arval.cabinet.fines.core.internal;

import online.arval.cabinet.fines.api.FinePolicy;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.StoredPolicy;
import online.arval.cabinet.fines.core.internal.rules.Scope;
import online.arval.cabinet.fleet.api.Membership;
import online.arval.cabinet.fleet.api.Memberships;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.security.CompanyRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who may see and do what with fines: the one place where it is decided. A foreign company's fine
 * does not exist for the caller; what may be seen but not done is forbidden.
 */
@Component(service = Access.class)
public final class Access {
  /** Scope a partner needs to read. */
  public static final String READ = "fines:read";

  /** Scope a partner needs to pay; includes reading. */
  public static final String PAY = "fines:pay";

  private static final String NOT_YOURS = "Your role may not do this.";

  private final FinesDatabase database;
  private final Memberships memberships;
  private final CompanyRegister companies;

  @Activate
  public Access(
      @Reference FinesDatabase database,
      @Reference Memberships memberships,
      @Reference CompanyRegister companies) {
    this.database = database;
    this.memberships = memberships;
    this.companies = companies;
  }

  /**
   * Whose fines the caller may see.
   *
   * @throws ProblemException forbidden when such callers have nothing to do with fines
   */
  public Scope seen(Caller caller) {
    if (caller instanceof Caller.Partner partner
        && !partner.hasScope(READ)
        && !partner.hasScope(PAY)) {
      throw ProblemException.forbidden("The scope " + READ + " is needed.");
    }
    if (caller instanceof Caller.Person person) {
      return switch (person.role()) {
        case FLEET_MANAGER, ACCOUNT_MANAGER, SUPPORT_AGENT -> confined(caller);
        case DRIVER -> ofDriver(person);
        case REGISTRAR, DPO -> throw ProblemException.forbidden("Your role may not see this.");
      };
    }
    return confined(caller);
  }

  /** Refuses a caller who may see fines of the company but not pay them. */
  public void requirePay(Caller caller, CompanyId company) {
    if (caller instanceof Caller.Partner partner && !partner.hasScope(PAY)) {
      throw ProblemException.forbidden("The scope " + PAY + " is needed.");
    }
    if (caller instanceof Caller.Person person) {
      boolean may =
          switch (person.role()) {
            case FLEET_MANAGER, ACCOUNT_MANAGER -> true;
            case DRIVER -> policy(company).driversPay();
            case SUPPORT_AGENT, REGISTRAR, DPO -> false;
          };
      requireTrue(may);
    }
  }

  /** Refuses a caller who may not say who drove, read registries or settle how fines are paid. */
  public void requireManage(Caller caller, CompanyId company) {
    requireCompany(caller, company);
    if (caller instanceof Caller.Partner partner && !partner.hasScope(PAY)) {
      throw ProblemException.forbidden("The scope " + PAY + " is needed.");
    }
    if (caller instanceof Caller.Person person) {
      requireTrue(
          switch (person.role()) {
            case FLEET_MANAGER, ACCOUNT_MANAGER -> true;
            case DRIVER, SUPPORT_AGENT, REGISTRAR, DPO -> false;
          });
    }
  }

  /** Refuses a caller who may not see how a company deals with its fines. */
  public void requireSettingsSeen(Caller caller, CompanyId company) {
    requireCompany(caller, company);
    seen(caller);
  }

  /** Who may see every company can name one that is not there. */
  private void requireCompany(Caller caller, CompanyId company) {
    if (!caller.sees(company) || caller.company().isEmpty() && !companies.contains(company)) {
      throw ProblemException.notFound("company");
    }
  }

  /** What a company lets its drivers do: by default they see and do not pay. */
  public FinePolicy policy(CompanyId company) {
    StoredPolicy stored = database.read(em -> em.find(StoredPolicy.class, company.value()));
    return stored == null ? new FinePolicy(company, true, false, 0) : stored.view();
  }

  private static Scope confined(Caller caller) {
    return caller.company().<Scope>map(Scope.OfCompany::new).orElseGet(Scope.Everything::new);
  }

  private Scope ofDriver(Caller.Person person) {
    CompanyId company = person.company().orElseThrow();
    if (!policy(company).driversSee()) {
      return new Scope.Nothing();
    }
    return memberships
        .find(person, person.id())
        .filter(membership -> membership.companyId().equals(company))
        .flatMap(Membership::driverId)
        .<Scope>map(driver -> new Scope.OfDriver(company, driver))
        .orElseGet(Scope.Nothing::new);
  }

  private static void requireTrue(boolean may) {
    if (!may) {
      throw ProblemException.forbidden(NOT_YOURS);
    }
  }
}
