package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.fleet.api.AssignmentId;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.core.internal.rules.Scope;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** Reads assignments as callers see them. Cancelled ones, of no length, are not shown. */
final class AssignmentViews {
  private static final String SELECT =
      "select a.id, a.company_id, a.vehicle_id, v.plate, v.vin, a.driver_id, d.full_name, a.from_at, a.to_at"
          + " from fleet_assignment a"
          + " join fleet_vehicle v on v.id = a.vehicle_id"
          + " join fleet_driver d on d.id = a.driver_id"
          + " where (a.to_at is null or a.to_at > a.from_at)";

  private static final String LATEST_FIRST =
      " order by a.from_at desc, a.id desc fetch first 500 rows only";

  private AssignmentViews() {}

  static List<Assignment> ofVehicle(EntityManager em, Scope scope, VehicleId vehicle) {
    return visible(scope)
        .and("a.vehicle_id = ?", vehicle)
        .add(LATEST_FIRST)
        .list(em, AssignmentViews::map);
  }

  static List<Assignment> ofDriver(EntityManager em, Scope scope, DriverId driver) {
    return visible(scope)
        .and("a.driver_id = ?", driver)
        .add(LATEST_FIRST)
        .list(em, AssignmentViews::map);
  }

  static Optional<Assignment> at(EntityManager em, Scope scope, VehicleId vehicle, Instant moment) {
    return visible(scope)
        .and("a.vehicle_id = ?", vehicle)
        .and("a.from_at <= ? and (a.to_at is null or a.to_at > ?)", moment, moment)
        .first(em, AssignmentViews::map);
  }

  static List<Assignment> during(
      EntityManager em, Scope scope, Collection<VehicleId> vehicles, Instant from, Instant to) {
    return visible(scope)
        .andIn("a.vehicle_id", vehicles)
        .and("a.from_at <= ? and (a.to_at is null or a.to_at > ?)", to, from)
        .add(" order by a.vehicle_id, a.from_at")
        .list(em, AssignmentViews::map);
  }

  static Assignment require(EntityManager em, Scope scope, AssignmentId id) {
    return visible(scope)
        .and("a.id = ?", id)
        .first(em, AssignmentViews::map)
        .orElseThrow(() -> ProblemException.notFound("assignment"));
  }

  private static SqlText visible(Scope scope) {
    SqlText sql = SqlText.of(SELECT);
    if (scope instanceof Scope.OfCompany of) {
      sql.and("a.company_id = ?", of.company());
    } else if (scope instanceof Scope.OfDriver of) {
      sql.and("a.company_id = ?", of.company());
      sql.and(
          "a.driver_id = (select m.driver_id from fleet_membership m where m.user_id = ?)",
          of.user());
    } else if (scope instanceof Scope.Nothing) {
      sql.and("1 = 0");
    }
    return sql;
  }

  private static Assignment map(ResultSet row) throws SQLException {
    String plate = row.getString(4);
    return new Assignment(
        new AssignmentId(row.getString(1)),
        new CompanyId(row.getString(2)),
        new VehicleId(row.getString(3)),
        plate.isEmpty() ? row.getString(5) : plate,
        new DriverId(row.getString(6)),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(9, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }
}
