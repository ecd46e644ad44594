package online.arval.cabinet.fines.core.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineOverview;
import online.arval.cabinet.fines.api.FineStatistics;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.UnpaidFines;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.rules.Scope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FineOverview}: statistics in four queries, what is unpaid in one. */
@Component
public final class OverviewService implements FineOverview {
  /** How soon is soon, in days. */
  private static final int SOON = 7;

  private static final int LARGEST = 20;
  private static final String SUMS =
      "count(*), coalesce(sum(f.full_amount), 0), coalesce(sum(f.paid), 0) ";
  private static final String UNPAID =
      "select count(*),"
          + " coalesce(sum(case when f.discount_until >= ? then f.discount_price else f.owed end),"
          + " 0), coalesce(sum(f.owed), 0),"
          + " coalesce(sum(case when f.discount_until between ? and ? then 1 else 0 end), 0) ";
  private static final String UNPAID_SUMS =
      "select coalesce(sum(u.fines), 0),"
          + " coalesce(sum(case when u.discount_until >= ? then u.price else u.owed end), 0),"
          + " coalesce(sum(u.owed), 0),"
          + " coalesce(sum(case when u.discount_until between ? and ? then u.fines else 0 end), 0)"
          + " from fines_unpaid u where 1 = 1";
  private static final String MONTH =
      "extract(year from f.ruled_on), extract(month from f.ruled_on)";

  private final FinesDatabase database;
  private final Access access;
  private final Time time;

  @Activate
  public OverviewService(
      @Reference FinesDatabase database, @Reference Access access, @Reference Time time) {
    this.database = database;
    this.access = access;
    this.time = time;
  }

  /** Which fines are counted. */
  private record Counted(Scope scope, Optional<CompanyId> company, LocalDate from, LocalDate to) {
    SqlText rows() {
      return FineViews.visible(scope)
          .andIf("f.company_id = ?", company)
          .and("f.ruled_on between ? and ?", from, to);
    }

    SqlText slices(String key) {
      return SqlText.of("select " + key + ", " + SUMS)
          .add(rows().and("f.status <> ?", FineStatus.ANNULLED));
    }
  }

  @Override
  public FineStatistics statistics(
      Caller caller, Optional<CompanyId> company, LocalDate from, LocalDate to) {
    Counted counted = new Counted(access.seen(caller), company, from, to);
    return database.read(em -> statistics(em, counted));
  }

  @Override
  public UnpaidFines unpaid(Caller caller, Optional<CompanyId> company) {
    Scope scope = access.seen(caller);
    return database.read(em -> unpaid(em, scope, company));
  }

  /** From the sums of companies; a driver's fines are few. */
  private UnpaidFines unpaid(EntityManager em, Scope scope, Optional<CompanyId> company) {
    LocalDate today = time.today();
    LocalDate soon = today.plusDays(SOON);
    SqlText sql;
    if (scope instanceof Scope.OfDriver || scope instanceof Scope.Nothing) {
      sql =
          SqlText.of(UNPAID, today, today, soon)
              .add(FineViews.visible(scope).andIf("f.company_id = ?", company))
              .and("f.status = ?", FineStatus.UNPAID);
    } else {
      sql = SqlText.of(UNPAID_SUMS, today, today, soon).andIf("u.company_id = ?", company);
      if (scope instanceof Scope.OfCompany of) {
        sql.and("u.company_id = ?", of.company());
      }
    }
    return sql.first(
            em,
            row ->
                new UnpaidFines(
                    row.getLong(1),
                    Money.ofKopecks(row.getLong(2)),
                    Money.ofKopecks(row.getLong(3) - row.getLong(2)),
                    row.getLong(4)))
        .orElseThrow();
  }

  private FineStatistics statistics(EntityManager em, Counted counted) {
    LocalDate today = time.today();
    List<FineStatistics.Slice> months =
        counted
            .slices(MONTH)
            .add(" group by " + MONTH + " order by 1, 2")
            .list(
                em,
                row ->
                    new FineStatistics.Slice(
                        "%04d-%02d".formatted(row.getInt(1), row.getInt(2)),
                        row.getLong(3),
                        Money.ofKopecks(row.getLong(4)),
                        Money.ofKopecks(row.getLong(5))));
    List<FineStatistics.Slice> drivers = largest(em, counted, "f.driver_id, f.driver_name", 2);
    List<FineStatistics.Slice> articles = largest(em, counted, "f.article", 1);
    return SqlText.of(UNPAID, today, today, today.plusDays(SOON))
        .add(counted.rows().and("f.status = ?", FineStatus.UNPAID))
        .first(
            em,
            row ->
                new FineStatistics(
                    row.getLong(1),
                    Money.ofKopecks(row.getLong(2)),
                    Money.ofKopecks(row.getLong(3) - row.getLong(2)),
                    row.getLong(4),
                    months,
                    drivers,
                    articles))
        .orElseThrow();
  }

  /** Slices by their sum; the key's last column is shown. */
  private static List<FineStatistics.Slice> largest(
      EntityManager em, Counted counted, String key, int columns) {
    return counted
        .slices(key)
        .add(" group by " + key + " order by sum(f.full_amount) desc, " + key)
        .add(" fetch first " + LARGEST + " rows only")
        .list(
            em,
            row ->
                new FineStatistics.Slice(
                    row.getString(columns),
                    row.getLong(columns + 1),
                    Money.ofKopecks(row.getLong(columns + 2)),
                    Money.ofKopecks(row.getLong(columns + 3))));
  }
}
