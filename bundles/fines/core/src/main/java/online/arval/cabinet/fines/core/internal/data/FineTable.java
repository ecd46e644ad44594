package online.arval.cabinet.fines.core.internal.data;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.core.internal.rules.Claim;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.persistence.sql.SearchText;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/**
 * Writes {@code fines_fine}, many rows with one statement: fines come and change by the hundred, so
 * they are no entities.
 */
public final class FineTable {
  /** Sorts after every discount. */
  public static final LocalDate NO_DISCOUNT = LocalDate.of(9999, 12, 31);

  /** Columns that are written with every change. */
  private static final List<String> CHANGING =
      List.of(
          "company_id",
          "registry",
          "status",
          "vehicle_id",
          "vehicle_label",
          "sts",
          "driver_id",
          "driver_name",
          "basis",
          "basis_reason",
          "article",
          "offence_text",
          "offence_at",
          "place",
          "department",
          "photo",
          "ruled_on",
          "due_on",
          "full_amount",
          "paid",
          "settled",
          "owed",
          "told_to_pay",
          "quote_kind",
          "quote_value",
          "quote_until",
          "told_at",
          "discount_until",
          "discount_price",
          "payee_name",
          "payee_inn",
          "payee_kpp",
          "payee_account",
          "payee_bik",
          "payee_kbk",
          "payee_oktmo",
          "payment_id",
          "search_text",
          "version",
          "updated_at");

  private static final String INSERT =
      "insert into fines_fine ("
          + String.join(", ", CHANGING)
          + ", created_at, id, uin) values (?"
          + ", ?".repeat(CHANGING.size() + 2)
          + ")";

  private static final String UPDATE =
      "update fines_fine set "
          + CHANGING.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
          + " where id = ? and version = ?";

  private FineTable() {}

  /** A fine to be written, with the discount that holds today. */
  public record Priced(FineRow row, Optional<Discount> discount) {}

  /** Adds fines. */
  public static void insert(EntityManager em, List<Priced> fines) {
    SqlBatch batch = SqlBatch.of(INSERT);
    for (Priced fine : fines) {
      FineRow row = fine.row();
      batch.row(append(values(fine), row.receivedAt(), row.id(), row.uin()));
    }
    batch.run(em);
    unpaid(new UnpaidSums.Change(), fines).write(em);
  }

  /** Replaces fines that were locked in this transaction and are one version further now. */
  public static void update(EntityManager em, List<Priced> fines) {
    if (fines.isEmpty()) {
      return;
    }
    UnpaidSums.Change unpaid =
        UnpaidSums.without(em, fines.stream().map(fine -> fine.row().id()).toList());
    SqlBatch batch = SqlBatch.of(UPDATE);
    for (Priced fine : fines) {
      batch.row(append(values(fine), fine.row().id(), fine.row().version() - 1));
    }
    for (int changed : batch.run(em)) {
      if (changed == 0) {
        throw new IllegalStateException("a fine was changed without having been locked");
      }
    }
    unpaid(unpaid, fines).write(em);
  }

  /** Ends the discounts of locked fines: they cost what is owed. */
  public static void endDiscounts(EntityManager em, List<String> ids) {
    UnpaidSums.Change unpaid = UnpaidSums.without(em, ids);
    SqlBatch batch =
        SqlBatch.of("update fines_fine set discount_until = ?, discount_price = owed where id = ?");
    ids.forEach(id -> batch.row(NO_DISCOUNT, id));
    batch.run(em);
    UnpaidSums.with(em, unpaid, ids).write(em);
  }

  private static UnpaidSums.Change unpaid(UnpaidSums.Change change, List<Priced> fines) {
    for (Priced fine : fines) {
      if (fine.row().status() == FineStatus.UNPAID) {
        change.plus(
            fine.row().company(), until(fine), new UnpaidSums.Sum(1, price(fine), owed(fine)));
      }
    }
    return change;
  }

  /** Fines as they are now; nobody is kept from changing them. */
  public static List<FineRow> read(EntityManager em, String column, Collection<?> values) {
    return by(column, values).list(em, FineRows::map);
  }

  /**
   * Locks fines until the transaction ends, in one order everywhere, so that none wait in a ring.
   */
  public static List<FineRow> lock(EntityManager em, String column, Collection<?> values) {
    return by(column, values).add(" order by f.id for update").list(em, FineRows::map);
  }

  private static SqlText by(String column, Collection<?> values) {
    return SqlText.of("select " + FineRows.COLUMNS + " from fines_fine f where 1 = 1")
        .andIn("f." + column, values);
  }

  private static Object[] values(Priced fine) {
    FineRow row = fine.row();
    FineRow.Told told = row.told();
    FineRow.Offence offence = told.offence();
    return new Object[] {
      row.company(),
      row.registry(),
      row.status(),
      row.who().vehicle(),
      row.who().vehicleLabel(),
      told.sts(),
      row.who().driver().driver(),
      row.who().driver().driverName(),
      row.who().driver().basis(),
      row.who().driver().reason(),
      offence.article(),
      offence.text(),
      offence.at(),
      offence.place(),
      offence.department(),
      offence.photo(),
      told.ruledOn(),
      told.dueOn(),
      told.full().kopecks(),
      row.sums().paid().kopecks(),
      row.sums().settled().kopecks(),
      row.sums().owed().kopecks(),
      told.toPay(),
      told.quote().map(Claim.Quote::kind),
      told.quote().map(Claim.Quote::value).orElse(0L),
      told.quote().map(Claim.Quote::until),
      told.at(),
      until(fine),
      price(fine),
      told.payee().name(),
      told.payee().inn(),
      told.payee().kpp(),
      told.payee().account(),
      told.payee().bik(),
      told.payee().kbk(),
      told.payee().oktmo(),
      row.payment(),
      search(row),
      row.version(),
      row.changedAt()
    };
  }

  private static Object[] append(Object[] values, Object... more) {
    return Stream.concat(Stream.of(values), Stream.of(more)).toArray();
  }

  /** Only what is owed has a discount. */
  private static LocalDate until(Priced fine) {
    return held(fine).map(Discount::lastDay).orElse(NO_DISCOUNT);
  }

  private static long price(Priced fine) {
    return held(fine).map(Discount::price).map(Money::kopecks).orElse(owed(fine));
  }

  private static long owed(Priced fine) {
    return fine.row().sums().owed().kopecks();
  }

  private static Optional<Discount> held(Priced fine) {
    return fine.discount().filter(discount -> fine.row().status() == FineStatus.UNPAID);
  }

  private static String search(FineRow row) {
    String text =
        String.join(
            " ",
            row.uin(),
            row.who().vehicleLabel(),
            row.told().offence().article(),
            row.told().offence().place());
    return SearchText.fold(text.substring(0, Math.min(400, text.length())));
  }
}
