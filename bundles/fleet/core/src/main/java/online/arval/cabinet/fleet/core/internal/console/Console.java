package online.arval.cabinet.fleet.core.internal.console;

import java.util.Arrays;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;

/** What the fleet's commands share. */
final class Console {
  /** Who acts at the console: an administrator, as the system. */
  static final Caller CALLER = new Caller.Internal("console");

  private Console() {}

  /** The service, or one clear line when it is away. */
  static <S> S require(S serviceOrNull) {
    if (serviceOrNull == null) {
      throw new IllegalStateException("The fleet is not available; cabinet:status tells why.");
    }
    return serviceOrNull;
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
    throw new IllegalArgumentException(
        "No company has the identifier, external id or ИНН " + textOrNull);
  }

  /** The value of an enumeration option. */
  static <E extends Enum<E>> Optional<E> choice(Class<E> type, String option, String textOrNull) {
    if (textOrNull == null) {
      return Optional.empty();
    }
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(textOrNull)) {
        return Optional.of(value);
      }
    }
    throw new IllegalArgumentException(
        option + ": must be one of " + Arrays.toString(type.getEnumConstants()));
  }
}
