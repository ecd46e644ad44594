package online.arval.cabinet.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.benchmarks.Comparison.Target;
import online.arval.cabinet.benchmarks.yardstick.RawImport;
import online.arval.cabinet.itests.support.Api;

/**
 * Pages of charges on a registry's queue, half of each known before, beside the same rows in
 * batches of plain JDBC that leave known ones out.
 */
final class ImportBench {
  private static final String REGISTRY = "bench";

  /** Charges of a page, and those of them that are new. */
  private static final int PAGE = 100;

  private static final int NEW = 50;
  private static final int FIRST = 10;
  private static final int LEAST = 4;
  private static final int LONGEST_SECONDS = 60;

  private final Stage stage;
  private final Plan plan;
  private final Api api;
  private final String certificates;
  private final Comparison rate =
      new Comparison("import of fines, half of them known", "charges/s", Target.atLeast(0.4));
  private final List<Double> told = new ArrayList<>();
  private int pages;

  ImportBench(Stage stage, Plan plan) {
    this.stage = stage;
    this.plan = plan;
    this.api = Api.anonymous(stage.cabinet().url());
    this.certificates = certificates(stage.fleetManager());
  }

  private static String certificates(Api manager) {
    JsonNode vehicles =
        manager.get("/api/v1/fleet/vehicles?limit=500").expect(200).json().path("items");
    List<String> found = new ArrayList<>();
    vehicles.forEach(vehicle -> found.add(vehicle.path("sts").asText()));
    found.removeIf(String::isEmpty);
    return "[\"" + String.join("\",\"", found) + "\"]";
  }

  Comparison run() throws Exception {
    try (Sql database = stage.database();
        Sql raw = stage.database()) {
      database.copyShapes("fines_fine");
      RawImport yardstick = new RawImport(raw.connection());
      double ours = warmUp(database, yardstick);
      told.clear();
      for (int i = 0; i < Plan.ROUNDS; i++) {
        int count = Math.max(LEAST, (int) (ours * plan.importRound() / PAGE));
        rate.cabinet(take(database, count));
        rate.yardstick(write(yardstick, count));
      }
      requireSame(database);
      database.run("drop schema yardstick cascade");
    }
    rate.remark(
        "pages of 100 for 500 vehicles, one consumer; the same columns and indexes on both sides");
    rate.ifMissed(
        "a charge is also read from JSON, checked, attributed to vehicle and driver, priced and"
            + " told by an event of its own that the outbox and the broker keep, and the processors"
            + " are shared with the broker. Planned: one event for the new fines of a page");
    rate.remark(
        "%s charges/s until all events about the new fines were sent too"
            .formatted(Comparison.number(Samples.of(told).median())));
    return rate;
  }

  /** Runs until the rate is that of a warm process. */
  private double warmUp(Sql database, RawImport yardstick) throws Exception {
    long end = System.nanoTime() + (long) (plan.importWarmUp() * 1e9);
    int count = FIRST;
    double perSecond = take(database, count);
    write(yardstick, count);
    while (System.nanoTime() < end) {
      count = Math.max(LEAST, (int) (perSecond * plan.importWarmUp() / 8 / PAGE));
      perSecond = take(database, count);
      write(yardstick, count);
    }
    return perSecond;
  }

  /** Charges per second until the last page is committed. */
  private double take(Sql database, int count) throws InterruptedException {
    String path = "/api/v1/bench/charges?first=%d&pages=%d".formatted(pages + 1, count);
    double seconds =
        api.send("POST", path, certificates, Map.of())
            .expect(200)
            .json()
            .path("seconds")
            .asDouble();
    double more = Until.seconds(System.nanoTime(), LONGEST_SECONDS, () -> isOutboxEmpty(database));
    told.add(count * PAGE / (seconds + more));
    pages += count;
    return count * PAGE / seconds;
  }

  private static boolean isOutboxEmpty(Sql database) {
    try {
      return database.values("select id from msg_outbox limit 1").isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of the last pages by plain JDBC. */
  private double write(RawImport yardstick, int count) throws SQLException {
    long known = (long) NEW * (pages - count);
    List<Object[]> rows = yardstick.read(REGISTRY, known, NEW * (count + 1));
    List<List<Object[]>> batches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batches.add(rows.subList(NEW * i, NEW * i + PAGE));
    }
    long start = System.nanoTime();
    int fresh = yardstick.write(batches);
    double seconds = (System.nanoTime() - start) / 1e9;
    int expected = NEW * count + (known == 0 ? NEW : 0);
    if (fresh != expected) {
      throw new IllegalStateException(fresh + " new rows of the yardstick, not " + expected);
    }
    return count * PAGE / seconds;
  }

  /** Both tables hold each fine once. */
  private void requireSame(Sql database) throws SQLException {
    long expected = (long) NEW * (pages + 1);
    String differing =
        "select count(*) from (select * from public.fines_fine where registry = 'bench'"
            + " except select * from yardstick.fines_fine) differing";
    long ours = database.number("select count(*) from public.fines_fine where registry = 'bench'");
    if (ours != expected || database.number(differing) != 0) {
      throw new IllegalStateException(ours + " fines, not " + expected + ", or others");
    }
  }
}
