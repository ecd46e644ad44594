package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Contract;
import online.arval.cabinet.fleet.api.ContractId;
import online.arval.cabinet.fleet.api.ContractQuery;
import online.arval.cabinet.fleet.api.ContractSort;
import online.arval.cabinet.fleet.api.ContractStatus;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.core.internal.rules.Scope;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.KeySet;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** Reads contracts as callers see them. */
final class ContractViews {
  private static final String COLUMNS =
      "c.id, c.company_id, c.number, c.start_on, c.end_on, c.monthly_payment, c.status,"
          + " (select count(*) from fleet_vehicle v where v.contract_id = c.id), c.external_id, c.version";
  private static final KeySet.Key ID = new KeySet.Key("c.id", KeySet.Type.TEXT);
  private static final Map<ContractSort, KeySet.Key> SORTS =
      Map.of(
          ContractSort.NUMBER, new KeySet.Key("c.number", KeySet.Type.TEXT),
          ContractSort.START, new KeySet.Key("c.start_on", KeySet.Type.DAY),
          ContractSort.END, new KeySet.Key("c.end_on", KeySet.Type.DAY));

  private ContractViews() {}

  static Page<Contract> find(EntityManager em, Scope scope, ContractQuery query, PageRequest page) {
    SqlText from = visible(scope);
    from.andIf("c.company_id = ?", query.company());
    from.andIf("c.status = ?", query.status());
    from.andIf("c.end_on <= ?", query.endsBy());
    // numbers are not folded: what is searched is what is printed
    from.andIf("position(lower(?) in lower(c.number)) > 0", query.text());
    KeySet keys =
        new KeySet(
            query.sort().name(),
            List.of(SORTS.get(query.sort()), ID),
            query.order() == SortOrder.DESC);
    boolean oneCompany = scope.ofOneCompany() || query.company().isPresent();
    return (oneCompany ? keys.within("c.company_id") : keys)
        .page(em, COLUMNS, from, page, ContractViews::map);
  }

  static Contract require(EntityManager em, Scope scope, ContractId id) {
    return SqlText.of("select " + COLUMNS + " ")
        .add(visible(scope).and("c.id = ?", id))
        .first(em, ContractViews::map)
        .orElseThrow(() -> ProblemException.notFound("contract"));
  }

  static SqlText visible(Scope scope) {
    SqlText from = SqlText.of("from fleet_contract c where 1 = 1");
    if (scope instanceof Scope.OfCompany of) {
      from.and("c.company_id = ?", of.company());
    } else if (!(scope instanceof Scope.Everything)) {
      from.and("1 = 0");
    }
    return from;
  }

  private static Contract map(ResultSet row) throws SQLException {
    return new Contract(
        new ContractId(row.getString(1)),
        new CompanyId(row.getString(2)),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class),
        Money.ofKopecks(row.getLong(6)),
        ContractStatus.valueOf(row.getString(7)),
        row.getLong(8),
        Optional.ofNullable(row.getString(9)),
        row.getLong(10));
  }
}
