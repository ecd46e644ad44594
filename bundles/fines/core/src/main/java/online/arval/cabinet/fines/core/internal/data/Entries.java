package online.arval.cabinet.fines.core.internal.data;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** The table {@code fines_entry}: what happened to fines. */
public final class Entries {
  private static final int LONGEST = 300;
  private static final String FAILED = "payment-failed";

  /** What has a reason for its details. */
  private static final Set<String> WITHOUT_SUM = Set.of(FAILED, "attributed");

  private Entries() {}

  /**
   * Something that happened to a fine.
   *
   * @param place grows with what happens to the fine, also within one moment
   */
  public record Entry(String fine, long place, FineEntry entry) {}

  /** Adds entries. */
  public static void insert(EntityManager em, List<Entry> entries) {
    SqlBatch batch =
        SqlBatch.of(
            "insert into fines_entry (id, fine_id, at_time, place, what, details, by_whom,"
                + " amount, amount_before) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (Entry it : entries) {
      FineEntry entry = it.entry();
      batch.row(
          Ids.next(),
          it.fine(),
          entry.at(),
          it.place(),
          entry.what(),
          shortened(entry.details()),
          entry.by(),
          entry.facts().amount().map(Money::kopecks),
          entry.facts().before().map(Money::kopecks));
    }
    batch.run(em);
  }

  /** Entries of a fine, latest first. */
  public static List<FineEntry> of(EntityManager em, String fine, int limit) {
    return SqlText.of(
            "select e.at_time, e.what, e.details, e.by_whom, e.amount, e.amount_before"
                + " from fines_entry e where e.fine_id = ? order by e.place desc fetch first "
                + limit
                + " rows only",
            fine)
        .list(
            em,
            row ->
                new FineEntry(
                    FineRows.instant(row, 1).orElseThrow(),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    facts(
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getObject(5, Long.class)),
                        Optional.ofNullable(row.getObject(6, Long.class)))));
  }

  private static FineEntry.Facts facts(
      String what, String details, Optional<Long> amount, Optional<Long> before) {
    if (WITHOUT_SUM.contains(what)) {
      String code = what.equals(FAILED) ? details : "";
      return new FineEntry.Facts(Optional.empty(), Optional.empty(), code);
    }
    if (amount.isPresent()) {
      return new FineEntry.Facts(amount.map(Money::ofKopecks), before.map(Money::ofKopecks), "");
    }
    // written before sums had columns of their own
    String[] sums = details.split(" → ", 2);
    return sums.length == 2
        ? new FineEntry.Facts(written(sums[1]), written(sums[0]), "")
        : new FineEntry.Facts(written(details), Optional.empty(), "");
  }

  /** A sum as {@link Money#format} writes it. */
  private static Optional<Money> written(String text) {
    try {
      return Optional.of(Money.parse("details", text.replace("₽", "").strip()));
    } catch (ProblemException noSum) {
      return Optional.empty();
    }
  }

  /** When something happened last to each of the fines it has happened to. */
  public static Map<String, Instant> latest(
      EntityManager em, String what, Collection<String> fines) {
    Map<String, Instant> latest = new HashMap<>();
    SqlText.of("select e.fine_id, max(e.at_time) from fines_entry e where e.what = ?", what)
        .andIn("e.fine_id", fines)
        .add(" group by e.fine_id")
        .list(em, row -> latest.put(row.getString(1), FineRows.instant(row, 2).orElseThrow()));
    return latest;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
