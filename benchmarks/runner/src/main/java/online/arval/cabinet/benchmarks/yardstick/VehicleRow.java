package online.arval.cabinet.benchmarks.yardstick;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A vehicle as the cabinet writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VehicleRow(
    String id,
    String companyId,
    String plate,
    String vin,
    String sts,
    String brand,
    String model,
    int year,
    String color,
    String category,
    String status,
    Contract contract,
    Driver driver,
    Mileage mileage,
    String externalId,
    long version) {

  record Contract(String id, String number, String end) {}

  record Driver(String id, String name) {}

  record Mileage(long km, String at) {}

  static VehicleRow of(ResultSet row) throws SQLException {
    String contract = row.getString(12);
    String driver = row.getString(15);
    LocalDate readOn = row.getObject(18, LocalDate.class);
    return new VehicleRow(
        row.getString(1),
        row.getString(2),
        text(row.getString(3)),
        row.getString(4),
        text(row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        text(row.getString(9)),
        row.getString(10),
        row.getString(11),
        contract == null
            ? null
            : new Contract(
                contract, row.getString(13), row.getObject(14, LocalDate.class).toString()),
        driver == null ? null : new Driver(driver, row.getString(16)),
        readOn == null ? null : new Mileage(row.getLong(17), readOn.toString()),
        row.getString(19),
        row.getLong(20));
  }

  private static String text(String text) {
    return text.isEmpty() ? null : text;
  }
}
