package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import online.arval.cabinet.fleet.api.MileageReading;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.core.internal.rules.MileageRules;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.persistence.sql.KeySet;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** Reads odometer readings of a vehicle that the caller is known to see. */
final class MileageViews {
  private static final KeySet LATEST_FIRST =
      new KeySet(
          "MILEAGE",
          List.of(
              new KeySet.Key("r.read_on", KeySet.Type.DAY),
              new KeySet.Key("r.id", KeySet.Type.TEXT)),
          true);

  private MileageViews() {}

  static Page<MileageReading> find(EntityManager em, VehicleId vehicle, PageRequest page) {
    return LATEST_FIRST.page(
        em,
        "r.id, r.vehicle_id, r.km, r.read_on, r.correction, r.recorded_by, r.created_at",
        SqlText.of("from fleet_mileage r where r.vehicle_id = ?", vehicle),
        page,
        MileageViews::map);
  }

  /** Readings since the last correction, that one included; identifiers grow with time. */
  static List<MileageRules.Known> sinceCorrection(EntityManager em, VehicleId vehicle) {
    return SqlText.of(
            "select r.km, r.read_on from fleet_mileage r where r.vehicle_id = ? and r.id >= coalesce("
                + "(select max(x.id) from fleet_mileage x where x.vehicle_id = ? and x.correction = true), '')",
            vehicle,
            vehicle)
        .list(em, row -> new MileageRules.Known(row.getLong(1), row.getObject(2, LocalDate.class)));
  }

  private static MileageReading map(ResultSet row) throws SQLException {
    return new MileageReading(
        row.getString(1),
        new VehicleId(row.getString(2)),
        row.getLong(3),
        row.getObject(4, LocalDate.class),
        row.getBoolean(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }
}
