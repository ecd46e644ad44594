package online.arval.cabinet.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.benchmarks.ClosedLoad.Result;
import online.arval.cabinet.benchmarks.Comparison.Target;
import online.arval.cabinet.itests.support.Api;

/**
 * The first page of fines as the portal asks for it, when the company has ten times as many fines.
 */
final class FineListBench {
  private static final String PATH =
      "/api/v1/fines?status=UNPAID&sort=discount-ends&order=asc&limit=50&total=true";
  private static final String FIRST_PAGE =
      "select id from public.fines_fine where company_id = '%s' and status = 'UNPAID'"
          + " order by discount_until, id limit 50";

  private static final String LARGE = "large";
  private static final String SMALL = "small";

  private final Stage stage;
  private final Plan plan;
  private final Api manager;
  private final Comparison latency;
  private final List<Double> tails = new ArrayList<>();
  private final List<Double> smallTails = new ArrayList<>();

  FineListBench(Stage stage, Plan plan) {
    this.stage = stage;
    this.plan = plan;
    this.manager = stage.fleetManager();
    this.latency =
        new Comparison(
            "fines of a company with %,d beside %,d, median".formatted(plan.fines(), small(plan)),
            "ms",
            Target.atMost(1.2));
  }

  private static int small(Plan plan) {
    return plan.fines() / 10;
  }

  Comparison run() throws Exception {
    latency.ifMissed(
        "the same statements read a deeper index; more is not known. Planned: a profile of both");
    String company = stage.company();
    try (Sql database = stage.database()) {
      FineTables tables = new FineTables(database, company);
      long start = System.nanoTime();
      tables.number(plan.fines());
      tables.fill(LARGE, plan.fines());
      tables.fill(SMALL, small(plan));
      System.out.printf("  fines are made in %.0f s%n", (System.nanoTime() - start) / 1e9);
      try {
        compare(database, tables, company);
      } finally {
        tables.close();
      }
    }
    return latency;
  }

  private void compare(Sql database, FineTables tables, String company) throws Exception {
    Map<String, String> session = manager.credentials();
    ClosedLoad list = new ClosedLoad(stage.uri(PATH), session, 1);
    for (String table : List.of(LARGE, SMALL)) {
      tables.show(table);
      requirePage(database, company);
      list.run(plan.fineListWarmUp());
    }
    for (int i = 0; i < Plan.ROUNDS; i++) {
      tables.show(LARGE);
      requirePage(database, company);
      latency.cabinet(median(list, tails));
      tables.show(SMALL);
      requirePage(database, company);
      latency.yardstick(median(list, smallTails));
    }
    latency.remark(
        "the portal's first page: 50 unpaid ones by end of discount; 99 of 100 within %s ms"
                .formatted(Comparison.number(Samples.of(tails).median()))
            + " (%s ms), one client".formatted(Comparison.number(Samples.of(smallTails).median())));
  }

  private double median(ClosedLoad list, List<Double> tail) {
    Result result = list.run(plan.fineListRound());
    tail.add(result.micros().percentile(99) / 1000);
    return result.micros().median() / 1000;
  }

  /** The page must be that of the table in place. */
  private void requirePage(Sql database, String company) throws SQLException, IOException {
    List<String> shown = new ArrayList<>();
    for (JsonNode fine : manager.get(PATH).expect(200).json().path("items")) {
      shown.add(fine.path("id").asText());
    }
    List<String> wanted = database.values(FIRST_PAGE.formatted(company));
    if (wanted.size() != 50 || !wanted.equals(shown)) {
      throw new IllegalStateException("not the first page: " + shown + " instead of " + wanted);
    }
  }
}
