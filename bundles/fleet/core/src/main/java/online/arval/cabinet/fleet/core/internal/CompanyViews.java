package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.fleet.api.CompanyStatus;
import online.arval.cabinet.fleet.core.internal.data.StoredCompany;
import online.arval.cabinet.fleet.core.internal.rules.Scope;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.KeySet;
import online.arval.cabinet.platform.persistence.sql.SearchText;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** Reads companies as callers see them. */
final class CompanyViews {
  private static final String COLUMNS =
      "c.id, c.name, c.inn, c.kpp, c.ogrn, c.status, c.external_id, c.version";
  private static final KeySet BY_NAME =
      new KeySet(
          "NAME",
          List.of(
              new KeySet.Key("c.name", KeySet.Type.TEXT), new KeySet.Key("c.id", KeySet.Type.TEXT)),
          false);

  private CompanyViews() {}

  static Page<Company> find(EntityManager em, Scope scope, CompanyQuery query, PageRequest page) {
    SqlText from = visible(scope).andIf("c.status = ?", query.status());
    for (String word : query.text().map(SearchText::patterns).orElse(List.of())) {
      from.and("c.search_text like ? escape '!'", word);
    }
    return BY_NAME.page(em, COLUMNS, from, page, CompanyViews::map);
  }

  static Company require(EntityManager em, Scope scope, CompanyId id) {
    return SqlText.of("select " + COLUMNS + " ")
        .add(visible(scope).and("c.id = ?", id))
        .first(em, CompanyViews::map)
        .orElseThrow(() -> ProblemException.notFound("company"));
  }

  /** Refuses a company that is not there. */
  static void requireExists(EntityManager em, CompanyId id) {
    if (em.find(StoredCompany.class, id.value()) == null) {
      throw ProblemException.notFound("company");
    }
  }

  private static SqlText visible(Scope scope) {
    SqlText from = SqlText.of("from fleet_company c where 1 = 1");
    if (scope instanceof Scope.OfCompany of) {
      from.and("c.id = ?", of.company());
    } else if (!(scope instanceof Scope.Everything)) {
      from.and("1 = 0");
    }
    return from;
  }

  private static Company map(ResultSet row) throws SQLException {
    return new Company(
        new CompanyId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        text(row.getString(4)),
        text(row.getString(5)),
        CompanyStatus.valueOf(row.getString(6)),
        Optional.ofNullable(row.getString(7)),
        row.getLong(8));
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
