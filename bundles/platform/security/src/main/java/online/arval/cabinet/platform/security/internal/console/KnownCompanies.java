package online.arval.cabinet.platform.security.internal.console;

import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.security.CompanyRegister;

/** The company an option names. */
final class KnownCompanies {
  private KnownCompanies() {}

  /**
   * The company; one that the register does not know is refused. Without a register (no fleet is
   * installed, or it is away) every identifier is taken.
   */
  static Optional<CompanyId> find(CompanyRegister registerOrNull, String textOrNull) {
    Optional<CompanyId> company = Optional.ofNullable(textOrNull).map(CompanyId::new);
    if (registerOrNull != null && company.filter(id -> !registerOrNull.contains(id)).isPresent()) {
      throw ProblemException.invalid(
          "--company", "unknown-company", "there is no company " + textOrNull);
    }
    return company;
  }
}
