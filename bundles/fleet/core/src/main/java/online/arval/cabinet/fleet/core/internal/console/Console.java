package online.arval.cabinet.fleet.core.internal.console;

import java.util.Optional;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.console.Arguments;

/** What the fleet's commands share. */
final class Console {
  /** Who acts at the console: an administrator, as the system. */
  static final Caller CALLER = new Caller.Internal("console");

  private Console() {}

  /** The service, or one clear line when it is away. */
  static <S> S require(S serviceOrNull) {
    return Arguments.available("The fleet is", serviceOrNull);
  }

  static PageRequest page(int limit, String cursorOrNull) {
    return new PageRequest(limit, Optional.ofNullable(cursorOrNull), true);
  }

  /** The company of an option: identifier, external id or ИНН. */
  static Optional<CompanyId> company(Companies companies, String textOrNull) {
    if (textOrNull == null) {
      return Optional.empty();
    }
    if (Ids.isValid(textOrNull)) {
      return Optional.of(new CompanyId(textOrNull));
    }
    Optional<String> cursor = Optional.empty();
    do {
      Page<Company> page =
          companies.find(
              CALLER, CompanyQuery.all(), new PageRequest(PageRequest.MAX_LIMIT, cursor, false));
      Optional<CompanyId> found =
          page.items().stream()
              .filter(
                  it ->
                      it.inn().equals(textOrNull)
                          || it.externalId().filter(textOrNull::equals).isPresent())
              .map(Company::id)
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
      cursor = page.next();
    } while (cursor.isPresent());
    throw ProblemException.of(
        ProblemKind.NOT_FOUND,
        "not-found",
        "No company has the identifier, external id or ИНН " + textOrNull);
  }

  /** The value of an enumeration option. */
  static <E extends Enum<E>> Optional<E> choice(Class<E> type, String option, String textOrNull) {
    return Optional.ofNullable(textOrNull).map(text -> Arguments.choice(type, option, text));
  }
}
