package online.arval.cabinet.fines.core.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.FineSort;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineRows;
import online.arval.cabinet.fines.core.internal.rules.Scope;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Uin;
import online.arval.cabinet.platform.persistence.sql.KeySet;
import online.arval.cabinet.platform.persistence.sql.SearchText;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** Reads fines as callers see them. */
final class FineViews {
  private static final KeySet.Key ID = new KeySet.Key("f.id", KeySet.Type.TEXT);
  private static final Map<FineSort, List<KeySet.Key>> SORTS =
      Map.of(
          FineSort.RULED_ON, List.of(new KeySet.Key("f.ruled_on", KeySet.Type.DAY), ID),
          FineSort.DISCOUNT_ENDS, List.of(new KeySet.Key("f.discount_until", KeySet.Type.DAY), ID),
          FineSort.AMOUNT, List.of(new KeySet.Key("f.full_amount", KeySet.Type.NUMBER), ID));

  private FineViews() {}

  static Page<FineRow> find(
      EntityManager em, Scope scope, FineQuery query, PageRequest page, LocalDate today) {
    SqlText from = visible(scope);
    from.andIf("f.company_id = ?", query.company());
    from.andIf("f.vehicle_id = ?", query.vehicle());
    from.andIf("f.driver_id = ?", query.driver());
    from.andIf("f.ruled_on >= ?", query.from());
    from.andIf("f.ruled_on <= ?", query.to());
    if (query.statuses().size() == 1) {
      from.and("f.status = ?", query.statuses().iterator().next());
    } else if (!query.statuses().isEmpty()) {
      from.andIn("f.status", query.statuses());
    }
    query
        .discountEndsWithin()
        .ifPresent(
            days ->
                from.and(
                    "f.discount_until >= ? and f.discount_until <= ?",
                    today,
                    today.plusDays(days)));
    query.text().ifPresent(text -> text(from, text));
    query
        .payment()
        .ifPresent(
            payment ->
                from.and("f.payment_id = ?", payment.value())
                    // by the key of the lines, which knows the few fines of a payment
                    .and(
                        "f.id in (select l.fine_id from fines_line l where l.payment_id = ?)",
                        payment.value()));
    KeySet keys =
        new KeySet(query.sort().name(), SORTS.get(query.sort()), query.order() == SortOrder.DESC);
    return keys.within(fixed(scope, query)).page(em, FineRows.COLUMNS, from, page, FineRows::map);
  }

  static FineRow require(EntityManager em, Scope scope, FineId id) {
    return SqlText.of("select " + FineRows.COLUMNS + " ")
        .add(visible(scope).and("f.id = ?", id))
        .first(em, FineRows::map)
        .orElseThrow(() -> ProblemException.notFound("fine"));
  }

  static Optional<FineRow> withUin(EntityManager em, Scope scope, String uin) {
    return SqlText.of("select " + FineRows.COLUMNS + " ")
        .add(visible(scope).and("f.uin = ?", uin))
        .first(em, FineRows::map);
  }

  /** Those of the fines that the caller may see, by identifier. */
  static List<FineRow> some(EntityManager em, Scope scope, Collection<FineId> ids) {
    return SqlText.of("select " + FineRows.COLUMNS + " ")
        .add(visible(scope).andIn("f.id", ids))
        .add(" order by f.id")
        .list(em, FineRows::map);
  }

  /** {@code from … where …} of the fines in the scope. */
  static SqlText visible(Scope scope) {
    SqlText from = SqlText.of("from fines_fine f where 1 = 1");
    if (scope instanceof Scope.OfCompany of) {
      from.and("f.company_id = ?", of.company());
    } else if (scope instanceof Scope.OfDriver of) {
      from.and("f.company_id = ? and f.driver_id = ?", of.company(), of.driver());
    } else if (scope instanceof Scope.Nothing) {
      from.and("1 = 0");
    }
    return from;
  }

  /** Columns with one value in the list, as an index begins with them. */
  private static String[] fixed(Scope scope, FineQuery query) {
    boolean byRuling = query.sort() == FineSort.RULED_ON;
    if (byRuling && query.vehicle().isPresent()) {
      return new String[] {"f.vehicle_id"};
    }
    if (byRuling && (query.driver().isPresent() || scope instanceof Scope.OfDriver)) {
      return new String[] {"f.driver_id"};
    }
    List<String> columns = new ArrayList<>();
    if (!(scope instanceof Scope.Everything) || query.company().isPresent()) {
      columns.add("f.company_id");
      if (query.statuses().size() == 1) {
        columns.add("f.status");
      }
    }
    return columns.toArray(String[]::new);
  }

  /** A whole УИН is looked up; anything else is searched for. */
  private static void text(SqlText from, String typed) {
    try {
      from.and("f.uin = ?", Uin.parse("text", typed).value());
    } catch (ProblemException notAUin) {
      for (String word : SearchText.patterns(typed)) {
        from.and("f.search_text like ? escape '!'", word);
      }
    }
  }
}
