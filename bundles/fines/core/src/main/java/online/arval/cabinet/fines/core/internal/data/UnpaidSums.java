package online.arval.cabinet.fines.core.internal.data;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/**
 * The table {@code fines_unpaid}: what is unpaid, by company and last day of the discount, so that
 * totals need no look at every fine. The rows of a company and day add up to the sums of its unpaid
 * fines. Whoever changes fines adds rows, in the same transaction, and locks none: two changes of
 * fines of one company do not wait for each other. {@link #addUp} keeps the rows few.
 */
public final class UnpaidSums {
  /** So many rows more than there are sums are worth adding up. */
  private static final int SPARE = 100;

  /** Rows added up in one go. */
  private static final int AT_ONCE = 2_000;

  private static final String INSERT =
      "insert into fines_unpaid (id, company_id, discount_until, fines, price, owed)"
          + " values (?, ?, ?, ?, ?, ?)";

  private UnpaidSums() {}

  /** What a row is about. */
  record Key(String company, LocalDate until) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byCompany = company.compareTo(other.company);
      return byCompany == 0 ? until.compareTo(other.until) : byCompany;
    }
  }

  /** What unpaid fines add up to. */
  record Sum(long fines, long price, long owed) {
    static final Sum NOTHING = new Sum(0, 0, 0);

    Sum plus(Sum other) {
      return new Sum(fines + other.fines, price + other.price, owed + other.owed);
    }

    Sum negated() {
      return new Sum(-fines, -price, -owed);
    }
  }

  /** A change of sums that is being put together. */
  static final class Change {
    private final Map<Key, Sum> sums = new TreeMap<>();

    /** Adds a sum. */
    Change plus(String company, LocalDate until, Sum sum) {
      sums.merge(new Key(company, until), sum, Sum::plus);
      return this;
    }

    /** Writes what has changed; how many sums have. */
    int write(EntityManager em) {
      SqlBatch batch = SqlBatch.of(INSERT);
      sums.forEach(
          (key, sum) -> {
            if (!sum.equals(Sum.NOTHING)) {
              batch.row(
                  Ids.next(), key.company(), key.until(), sum.fines(), sum.price(), sum.owed());
            }
          });
      return batch.run(em).length;
    }
  }

  /** Takes away what locked fines are so far; they are about to be changed. */
  static Change without(EntityManager em, Collection<String> fines) {
    Change change = new Change();
    sums(em, fines).forEach((key, sum) -> change.plus(key.company(), key.until(), sum.negated()));
    return change;
  }

  /** Adds what locked fines are now. */
  static Change with(EntityManager em, Change change, Collection<String> fines) {
    sums(em, fines).forEach((key, sum) -> change.plus(key.company(), key.until(), sum));
    return change;
  }

  private static Map<Key, Sum> sums(EntityManager em, Collection<String> fines) {
    Map<Key, Sum> sums = new TreeMap<>();
    SqlText.of(
            "select f.company_id, f.discount_until, count(*), sum(f.discount_price), sum(f.owed)"
                + " from fines_fine f where f.status = ?",
            FineStatus.UNPAID)
        .andIn("f.id", fines)
        .add(" group by f.company_id, f.discount_until")
        .list(
            em,
            row ->
                sums.put(
                    new Key(row.getString(1), row.getObject(2, LocalDate.class)),
                    new Sum(row.getLong(3), row.getLong(4), row.getLong(5))));
    return sums;
  }

  /** Companies with many more rows than sums. */
  public static List<String> companiesToAddUp(EntityManager em) {
    return SqlText.of(
            "select u.company_id from fines_unpaid u group by u.company_id"
                + " having count(*) > count(distinct u.discount_until) + ? order by count(*) desc"
                + " fetch first 100 rows only",
            SPARE)
        .list(em, row -> row.getString(1));
  }

  /** Makes one row of those of a company and day; false when there may be more to do. */
  public static boolean addUp(EntityManager em, String company) {
    List<String> ids = new ArrayList<>();
    Change sums = new Change();
    SqlText.of(
            "select u.id, u.discount_until, u.fines, u.price, u.owed from fines_unpaid u"
                + " where u.company_id = ? order by u.id fetch first ? rows only for update",
            company,
            AT_ONCE)
        .list(
            em,
            row -> {
              ids.add(row.getString(1));
              return sums.plus(
                  company,
                  row.getObject(2, LocalDate.class),
                  new Sum(row.getLong(3), row.getLong(4), row.getLong(5)));
            });
    SqlBatch gone = SqlBatch.of("delete from fines_unpaid where id = ?");
    ids.forEach(gone::row);
    gone.run(em);
    int left = sums.write(em);
    return ids.size() < AT_ONCE || left > ids.size() / 2;
  }

  /**
   * Adds what is missing to sums that do not fit the fines, as when a node of an older version has
   * changed fines; how many did not fit. One statement sees both at the same moment.
   */
  public static int correct(EntityManager em) {
    Change missing = new Change();
    SqlText.of(
            "select b.company_id, b.discount_until, sum(b.fines), sum(b.price), sum(b.owed) from ("
                + "select f.company_id, f.discount_until, count(*) as fines,"
                + " sum(f.discount_price) as price, sum(f.owed) as owed"
                + " from fines_fine f where f.status = ? group by f.company_id, f.discount_until"
                + " union all select u.company_id, u.discount_until, -sum(u.fines), -sum(u.price),"
                + " -sum(u.owed) from fines_unpaid u group by u.company_id, u.discount_until) b"
                + " group by b.company_id, b.discount_until"
                + " having sum(b.fines) <> 0 or sum(b.price) <> 0 or sum(b.owed) <> 0",
            FineStatus.UNPAID)
        .list(
            em,
            row ->
                missing.plus(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    new Sum(row.getLong(3), row.getLong(4), row.getLong(5))));
    return missing.write(em);
  }
}
