package online.arval.cabinet.fleet.core.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;

/**
 * Who may see and change what: the one place where the fleet decides it.
 *
 * <p>A foreign company's thing does not exist for the caller; what may be seen but not changed is
 * forbidden.
 */
public final class Access {
  /** Scope a partner needs to read. */
  public static final String READ = "fleet:read";

  /** Scope a partner needs to write; includes reading. */
  public static final String WRITE = "fleet:write";

  private static final Set<Thing> OF_FLEET_MANAGER =
      EnumSet.of(Thing.DRIVER, Thing.ASSIGNMENT, Thing.MILEAGE);
  private static final Set<Thing> SEEN_BY_REGISTRAR = EnumSet.of(Thing.COMPANY, Thing.CONTRACT);
  private static final Set<Thing> SEEN_BY_DPO = EnumSet.of(Thing.COMPANY, Thing.DRIVER);
  private static final Set<Thing> HIDDEN_FROM_DRIVER = EnumSet.of(Thing.CONTRACT);

  private Access() {}

  /**
   * Whose things of the kind the caller may see.
   *
   * @throws ProblemException forbidden when such callers have nothing to do with them
   */
  public static Scope seen(Caller caller, Thing thing) {
    if (caller instanceof Caller.Internal) {
      return new Scope.Everything();
    }
    if (caller instanceof Caller.Partner partner) {
      requireScope(partner, READ, WRITE);
      return confined(caller);
    }
    Caller.Person person = (Caller.Person) caller;
    return switch (person.role()) {
      case FLEET_MANAGER, ACCOUNT_MANAGER, SUPPORT_AGENT -> confined(caller);
      case DRIVER -> ofDriver(person, thing);
      case REGISTRAR -> allOf(SEEN_BY_REGISTRAR, thing);
      case DPO -> allOf(SEEN_BY_DPO, thing);
    };
  }

  /** Refuses a caller who may not change things of the kind in the company. */
  public static void requireWrite(Caller caller, Thing thing, CompanyId company) {
    if (!caller.sees(company)) {
      throw ProblemException.notFound("company");
    }
    requireWriteAnywhere(caller, thing);
    if (thing == Thing.COMPANY && caller.company().isPresent()) {
      throw ProblemException.forbidden("Companies are changed by the lessor only.");
    }
  }

  /** Refuses a caller who may change no thing of the kind in any company. */
  public static void requireWriteAnywhere(Caller caller, Thing thing) {
    if (caller instanceof Caller.Partner partner) {
      requireScope(partner, WRITE, WRITE);
    } else if (caller instanceof Caller.Person person) {
      boolean may =
          switch (person.role()) {
            case ACCOUNT_MANAGER -> true;
            case FLEET_MANAGER -> OF_FLEET_MANAGER.contains(thing);
            case DRIVER -> thing == Thing.MILEAGE;
            case SUPPORT_AGENT, REGISTRAR, DPO -> false;
          };
      if (!may) {
        throw ProblemException.forbidden("Your role may not change this.");
      }
    }
  }

  /** Whether the caller works for the lessor, or is one of its machines. */
  public static boolean ofLessor(Caller caller) {
    return caller.company().isEmpty();
  }

  private static Scope confined(Caller caller) {
    return caller.company().<Scope>map(Scope.OfCompany::new).orElseGet(Scope.Everything::new);
  }

  private static Scope ofDriver(Caller.Person person, Thing thing) {
    CompanyId company = person.company().orElseThrow();
    if (thing == Thing.COMPANY) {
      return new Scope.OfCompany(company);
    }
    return HIDDEN_FROM_DRIVER.contains(thing)
        ? new Scope.Nothing()
        : new Scope.OfDriver(company, person.id());
  }

  private static Scope allOf(Set<Thing> allowed, Thing thing) {
    if (!allowed.contains(thing)) {
      throw ProblemException.forbidden("Your role may not see this.");
    }
    return new Scope.Everything();
  }

  private static void requireScope(Caller.Partner partner, String one, String other) {
    if (!partner.hasScope(one) && !partner.hasScope(other)) {
      throw ProblemException.forbidden("The scope " + one + " is needed.");
    }
  }
}
