package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.DriverQuery;
import online.arval.cabinet.fleet.api.DriverStatus;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.core.internal.rules.Scope;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.persistence.sql.KeySet;
import online.arval.cabinet.platform.persistence.sql.SearchText;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** Reads drivers as callers see them, with their present vehicle, in one statement. */
final class DriverViews {
  private static final String COLUMNS =
      "d.id, d.company_id, d.full_name, d.licence_masked, d.phone, d.status, m.user_id, v.id, v.plate,"
          + " v.vin, d.external_id, d.version";

  private static final String FROM =
      "from fleet_driver d"
          + " left join fleet_membership m on m.driver_id = d.id"
          + " left join fleet_assignment a on a.id = (select x.id from fleet_assignment x"
          + " where x.driver_id = d.id and x.from_at <= ? and (x.to_at is null or x.to_at > ?)"
          + " order by x.from_at desc, x.id desc fetch first 1 row only)"
          + " left join fleet_vehicle v on v.id = a.vehicle_id where 1 = 1";

  private static final List<KeySet.Key> BY_NAME =
      List.of(
          new KeySet.Key("d.full_name", KeySet.Type.TEXT),
          new KeySet.Key("d.id", KeySet.Type.TEXT));

  private DriverViews() {}

  static Page<Driver> find(
      EntityManager em, Scope scope, DriverQuery query, PageRequest page, Instant now) {
    SqlText from = visible(scope, now);
    from.andIf("d.company_id = ?", query.company());
    from.andIf("d.status = ?", query.status());
    for (String word : query.text().map(SearchText::patterns).orElse(List.of())) {
      from.and("d.search_text like ? escape '!'", word);
    }
    KeySet keys = new KeySet("NAME", BY_NAME, query.order() == SortOrder.DESC);
    boolean oneCompany = scope.ofOneCompany() || query.company().isPresent();
    return (oneCompany ? keys.within("d.company_id") : keys)
        .page(em, COLUMNS, from, page, DriverViews::map);
  }

  static Driver require(EntityManager em, Scope scope, DriverId id, Instant now) {
    return SqlText.of("select " + COLUMNS + " ")
        .add(visible(scope, now).and("d.id = ?", id))
        .first(em, DriverViews::map)
        .orElseThrow(() -> ProblemException.notFound("driver"));
  }

  static Optional<Driver> ofUser(EntityManager em, Scope scope, UserId user, Instant now) {
    return SqlText.of("select " + COLUMNS + " ")
        .add(visible(scope, now).and("m.user_id = ?", user))
        .first(em, DriverViews::map);
  }

  private static SqlText visible(Scope scope, Instant now) {
    SqlText from = SqlText.of(FROM, now, now);
    if (scope instanceof Scope.OfCompany of) {
      from.and("d.company_id = ?", of.company());
    } else if (scope instanceof Scope.OfDriver of) {
      from.and("d.company_id = ?", of.company()).and("m.user_id = ?", of.user());
    } else if (scope instanceof Scope.Nothing) {
      from.and("1 = 0");
    }
    return from;
  }

  private static Driver map(ResultSet row) throws SQLException {
    String vehicle = row.getString(8);
    return new Driver(
        new DriverId(row.getString(1)),
        new CompanyId(row.getString(2)),
        row.getString(3),
        text(row.getString(4)),
        text(row.getString(5)),
        DriverStatus.valueOf(row.getString(6)),
        Optional.ofNullable(row.getString(7)).map(UserId::new),
        vehicle == null
            ? Optional.empty()
            : Optional.of(
                new Driver.VehicleRef(
                    new VehicleId(vehicle), text(row.getString(9)).orElse(row.getString(10)))),
        Optional.ofNullable(row.getString(11)),
        row.getLong(12));
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
