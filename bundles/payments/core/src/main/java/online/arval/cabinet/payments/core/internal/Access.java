package online.arval.cabinet.payments.core.internal;

import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/**
 * Who may see and change what: the one place where payments decide it. What belongs to a foreign
 * company does not exist for the caller.
 */
final class Access {
  static final String READ = "payments:read";
  static final String WRITE = "payments:write";

  private Access() {}

  /** Narrows a query over {@code payments_payment p} to what the caller may see. */
  static SqlText seen(Caller caller, SqlText from) {
    requireSees(caller);
    caller.company().ifPresent(company -> from.and("p.company_id = ?", company));
    if (caller.is(Role.DRIVER)) {
      from.and("p.payer = ?", caller.principal());
    }
    return from;
  }

  /** Refuses a caller who has nothing to do with payments. */
  static void requireSees(Caller caller) {
    if (caller instanceof Caller.Partner && !caller.hasScope(READ) && !caller.hasScope(WRITE)) {
      throw ProblemException.forbidden("The scope " + READ + " is needed.");
    }
    if (caller.is(Role.REGISTRAR, Role.DPO)) {
      throw ProblemException.forbidden("Your role may not see payments.");
    }
  }

  /** Refuses a caller who may see payments but not change them. */
  static void requireWrites(Caller caller) {
    requireSees(caller);
    if (caller instanceof Caller.Partner && !caller.hasScope(WRITE)) {
      throw ProblemException.forbidden("The scope " + WRITE + " is needed.");
    }
    if (caller.is(Role.SUPPORT_AGENT)) {
      throw ProblemException.forbidden("Your role may not change payments.");
    }
  }

  /** Refuses who has nothing to do with a company's means of payment. */
  static void requireSeesMethods(Caller caller) {
    requireSees(caller);
    if (caller.is(Role.DRIVER)) {
      throw ProblemException.forbidden("Your role may not see means of payment.");
    }
  }

  /** Refuses all but account managers and the system. */
  static void requireManages(Caller caller) {
    requireSees(caller);
    if (!(caller instanceof Caller.Internal) && !caller.is(Role.ACCOUNT_MANAGER)) {
      throw ProblemException.forbidden("Only account managers may do this.");
    }
  }

  /** Refuses all but the lessor's people and the system. */
  static void requireLessor(Caller caller) {
    requireSees(caller);
    if (!(caller instanceof Caller.Internal)
        && !caller.is(Role.ACCOUNT_MANAGER, Role.SUPPORT_AGENT)) {
      throw ProblemException.forbidden("Only the lessor's people may see this.");
    }
  }
}
