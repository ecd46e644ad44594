package online.arval.cabinet.fines.core.internal.console;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.Fines;
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
import online.arval.cabinet.platform.model.Uin;
import online.arval.cabinet.platform.operations.console.Arguments;

/** What the commands of the fines share. */
final class Console {
  /** Who acts at the console: an administrator, as the system. */
  static final Caller CALLER = new Caller.Internal("console");

  private Console() {}

  /** The service, or one clear line when it is away. */
  static <S> S require(S serviceOrNull) {
    return Arguments.available("The feature is", serviceOrNull);
  }

  /** The fine of an argument: УИН or identifier. */
  static Fine fine(Fines fines, String text) {
    if (Ids.isValid(text)) {
      return fines.get(CALLER, new FineId(text));
    }
    FineQuery all = FineQuery.all();
    FineQuery query =
        new FineQuery(
            all.company(),
            all.statuses(),
            all.discountEndsWithin(),
            all.vehicle(),
            all.driver(),
            Optional.of(Uin.parse("fine", text).value()),
            all.payment(),
            all.from(),
            all.to(),
            all.sort(),
            all.order());
    return fines.find(CALLER, query, PageRequest.first(1)).items().stream()
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemKind.NOT_FOUND, "not-found", "No fine has the УИН " + text));
  }

  static <T> Page<T> onePage(List<T> items) {
    return new Page<>(items, Optional.empty(), OptionalLong.empty());
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
