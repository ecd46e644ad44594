package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.ContractId;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleCategory;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.VehicleSort;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.fleet.core.internal.rules.Scope;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.KeySet;
import online.arval.cabinet.platform.persistence.sql.SearchText;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** Reads vehicles as callers see them, everything a list shows in one statement. */
final class VehicleViews {
  private static final String COLUMNS =
      "v.id, v.company_id, v.plate, v.vin, v.sts, v.brand, v.model, v.built_year, v.color, v.category,"
          + " v.status, c.id, c.number, c.end_on, d.id, d.full_name, v.mileage_km, v.mileage_on,"
          + " v.external_id, v.version";

  private static final String FROM =
      "from fleet_vehicle v"
          + " left join fleet_contract c on c.id = v.contract_id"
          + " left join fleet_assignment a on a.vehicle_id = v.id and a.from_at <= ?"
          + " and (a.to_at is null or a.to_at > ?)"
          + " left join fleet_driver d on d.id = a.driver_id where 1 = 1";

  private static final KeySet.Key ID = new KeySet.Key("v.id", KeySet.Type.TEXT);
  private static final Map<VehicleSort, List<KeySet.Key>> SORTS =
      Map.of(
          VehicleSort.PLATE, List.of(new KeySet.Key("v.plate_sort", KeySet.Type.TEXT), ID),
          VehicleSort.MODEL,
              List.of(
                  new KeySet.Key("v.brand", KeySet.Type.TEXT),
                  new KeySet.Key("v.model", KeySet.Type.TEXT),
                  ID),
          VehicleSort.YEAR, List.of(new KeySet.Key("v.built_year", KeySet.Type.NUMBER), ID),
          VehicleSort.MILEAGE, List.of(new KeySet.Key("v.mileage_km", KeySet.Type.NUMBER), ID),
          VehicleSort.CONTRACT_END,
              List.of(
                  new KeySet.Key("coalesce(c.end_on, date '9999-12-31')", KeySet.Type.DAY), ID));

  private VehicleViews() {}

  static Page<Vehicle> find(
      EntityManager em, Scope scope, VehicleQuery query, PageRequest page, Instant now) {
    SqlText from = visible(scope, now);
    from.andIf("v.company_id = ?", query.company());
    from.andIf("v.status = ?", query.status());
    from.andIf("v.contract_id = ?", query.contract());
    from.andIf("a.driver_id = ?", query.driver());
    if (query.withoutDriver()) {
      from.and("a.id is null");
    }
    from.andIf("lower(v.brand) = lower(?)", query.brand());
    for (String word : query.text().map(SearchText::patterns).orElse(List.of())) {
      from.and("v.search_text like ? escape '!' or d.search_text like ? escape '!'", word, word);
    }
    KeySet keys =
        new KeySet(query.sort().name(), SORTS.get(query.sort()), query.order() == SortOrder.DESC);
    boolean oneCompany = scope.ofOneCompany() || query.company().isPresent();
    return (oneCompany ? keys.within("v.company_id") : keys)
        .page(em, COLUMNS, from, page, VehicleViews::map);
  }

  static Vehicle require(EntityManager em, Scope scope, VehicleId id, Instant now) {
    return SqlText.of("select " + COLUMNS + " ")
        .add(visible(scope, now).and("v.id = ?", id))
        .first(em, VehicleViews::map)
        .orElseThrow(() -> ProblemException.notFound("vehicle"));
  }

  static Optional<Vehicle> withPlate(EntityManager em, Scope scope, String plate, Instant now) {
    return SqlText.of("select " + COLUMNS + " ")
        .add(visible(scope, now).and("v.plate_key = ?", plate))
        .first(em, VehicleViews::map);
  }

  static List<Vehicle> withCertificates(
      EntityManager em, Scope scope, Collection<String> certificates, Instant now) {
    return SqlText.of("select " + COLUMNS + " ")
        .add(visible(scope, now).andIn("v.sts", certificates))
        .add(" order by v.id")
        .list(em, VehicleViews::map);
  }

  static List<String> brands(EntityManager em, Scope scope, Instant now) {
    return SqlText.of("select distinct v.brand ")
        .add(visible(scope, now))
        .add(" order by v.brand")
        .list(em, row -> row.getString(1));
  }

  /** {@code from … where …} of the vehicles in the scope. */
  static SqlText visible(Scope scope, Instant now) {
    SqlText from = SqlText.of(FROM, now, now);
    if (scope instanceof Scope.OfCompany of) {
      from.and("v.company_id = ?", of.company());
    } else if (scope instanceof Scope.OfDriver of) {
      from.and("v.company_id = ?", of.company());
      from.and(
          "a.driver_id = (select m.driver_id from fleet_membership m where m.user_id = ?)",
          of.user());
    } else if (scope instanceof Scope.Nothing) {
      from.and("1 = 0");
    }
    return from;
  }

  private static Vehicle map(ResultSet row) throws SQLException {
    return new Vehicle(
        new VehicleId(row.getString(1)),
        new CompanyId(row.getString(2)),
        text(row.getString(3)),
        row.getString(4),
        text(row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        text(row.getString(9)),
        VehicleCategory.valueOf(row.getString(10)),
        VehicleStatus.valueOf(row.getString(11)),
        contract(row),
        driver(row),
        mileage(row),
        Optional.ofNullable(row.getString(19)),
        row.getLong(20));
  }

  private static Optional<Vehicle.ContractRef> contract(ResultSet row) throws SQLException {
    String id = row.getString(12);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new Vehicle.ContractRef(
                new ContractId(id), row.getString(13), row.getObject(14, LocalDate.class)));
  }

  private static Optional<Vehicle.DriverRef> driver(ResultSet row) throws SQLException {
    String id = row.getString(15);
    return id == null
        ? Optional.empty()
        : Optional.of(new Vehicle.DriverRef(new DriverId(id), row.getString(16)));
  }

  private static Optional<Vehicle.Mileage> mileage(ResultSet row) throws SQLException {
    LocalDate on = row.getObject(18, LocalDate.class);
    return on == null ? Optional.empty() : Optional.of(new Vehicle.Mileage(row.getLong(17), on));
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
