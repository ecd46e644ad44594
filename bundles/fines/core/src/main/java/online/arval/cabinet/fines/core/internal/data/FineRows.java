package online.arval.cabinet.fines.core.internal.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import online.arval.cabinet.fines.api.Attribution;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.Payee;
import online.arval.cabinet.fines.core.internal.rules.Claim;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.platform.model.Money;

/** Reads rows of {@code fines_fine f}. */
public final class FineRows {
  /** The columns {@link #map} reads. */
  public static final String COLUMNS =
      "f.id, f.uin, f.company_id, f.registry, f.status, f.vehicle_id, f.vehicle_label, f.sts,"
          + " f.driver_id, f.driver_name, f.basis, f.basis_reason, f.article, f.offence_text,"
          + " f.offence_at, f.place, f.department, f.photo, f.ruled_on, f.due_on, f.full_amount,"
          + " f.paid, f.settled, f.owed, f.told_to_pay, f.quote_kind, f.quote_value, f.quote_until,"
          + " f.told_at, f.payee_name, f.payee_inn, f.payee_kpp, f.payee_account, f.payee_bik,"
          + " f.payee_kbk, f.payee_oktmo, f.payment_id, f.version, f.created_at, f.updated_at";

  private FineRows() {}

  /** Makes a row of the {@link #COLUMNS}, the first of the result. */
  public static FineRow map(ResultSet row) throws SQLException {
    return new FineRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        FineStatus.valueOf(row.getString(5)),
        new FineRow.Who(Optional.ofNullable(row.getString(6)), row.getString(7), attribution(row)),
        told(row),
        new FineRow.Sums(money(row, 22), money(row, 23), money(row, 24)),
        Optional.ofNullable(row.getString(37)),
        row.getLong(38),
        instant(row, 39).orElseThrow(),
        instant(row, 40).orElseThrow());
  }

  /** A column that may be null. */
  public static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Attribution attribution(ResultSet row) throws SQLException {
    return new Attribution(
        Optional.ofNullable(row.getString(9)).map(DriverId::new),
        row.getString(10),
        Attribution.Basis.valueOf(row.getString(11)),
        row.getString(12));
  }

  private static FineRow.Told told(ResultSet row) throws SQLException {
    return new FineRow.Told(
        row.getString(8),
        row.getObject(19, LocalDate.class),
        row.getObject(20, LocalDate.class),
        money(row, 21),
        row.getLong(25),
        new FineRow.Offence(
            row.getString(13),
            row.getString(14),
            instant(row, 15),
            row.getString(16),
            row.getString(17),
            row.getString(18)),
        quote(row),
        new Payee(
            row.getString(30),
            row.getString(31),
            row.getString(32),
            row.getString(33),
            row.getString(34),
            row.getString(35),
            row.getString(36)),
        instant(row, 29).orElseThrow());
  }

  private static Optional<Claim.Quote> quote(ResultSet row) throws SQLException {
    String kind = row.getString(26);
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Claim.Quote(
                Claim.Quote.Kind.valueOf(kind),
                row.getLong(27),
                row.getObject(28, LocalDate.class)));
  }

  private static Money money(ResultSet row, int column) throws SQLException {
    return Money.ofKopecks(row.getLong(column));
  }
}
