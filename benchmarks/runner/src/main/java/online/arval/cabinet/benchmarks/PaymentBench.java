package online.arval.cabinet.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import online.arval.cabinet.benchmarks.Comparison.Target;
import online.arval.cabinet.benchmarks.PgBench.Result;
import online.arval.cabinet.itests.support.Api;

/** Payments at a gateway that takes them at once, beside pgbench with the same two commits. */
final class PaymentBench {
  private static final int CLIENTS = 8;
  private static final int FIRST = 200;
  private static final double MOST_COMMITS = 3;

  private final Stage stage;
  private final Plan plan;
  private final Api api;
  private final OrderLoad load;
  private final Comparison rate = new Comparison("payments", "payments/s", Target.atLeast(0.2));
  private final Comparison commits =
      new Comparison("commits of a payment", "commits", Target.atMost(MOST_COMMITS / 2));
  private long ordered;

  PaymentBench(Stage stage, Plan plan) {
    this.stage = stage;
    this.plan = plan;
    this.api = stage.fleetManager();
    URI orders = stage.uri("/api/v1/bench/payments");
    this.load = new OrderLoad(orders, api.credentials(), CLIENTS);
  }

  List<Comparison> run() throws Exception {
    try (Sql database = stage.database()) {
      PgBench yardstick = yardstick(database);
      awaitGateway();
      requireOneOfTwo();
      double ours = warmUp();
      count(database, (int) (ours * plan.paymentRound() * Plan.ROUNDS));
      long scripts = yardstick.run(plan.paymentWarmUp() / 4).scripts();
      for (int i = 0; i < Plan.ROUNDS; i++) {
        rate.cabinet(pay((int) (ours * plan.paymentRound())));
        Result result = yardstick.run(plan.paymentRound());
        scripts += result.scripts();
        rate.yardstick(result.perSecond());
      }
      requireBooked(database, scripts);
      database.run("drop schema yardstick cascade");
    }
    rate.ifMissed(
        "in the cabinet a payment is also a request with its session and its stored answer, two"
            + " events, a command and an answer on queues, and two lines of the audit log; the"
            + " processors are the limit, mostly in CXF and OpenJPA, not the database. Planned:"
            + " payments written by plain SQL as fines are");
    rate.remark(CLIENTS + " clients; until the last payment is booked and everybody was told");
    commits.remark("all that the cabinet commits meanwhile, its readings and its timers too");
    return List.of(rate, commits);
  }

  private PgBench yardstick(Sql database) throws IOException, SQLException {
    database.copyShapes(
        "rest_idempotency", "payments_payment", "payments_line", "payments_ledger_entry");
    database.run(
        "alter table yardstick.payments_line add foreign key (payment_id)"
            + " references yardstick.payments_payment (id)",
        "create sequence yardstick.ids");
    return new PgBench(stage.postgres(), "payments.sql", CLIENTS);
  }

  private void awaitGateway() throws InterruptedException {
    expect(0);
    Until.seconds(System.nanoTime(), 30, this::gatewayIsThere);
  }

  private boolean gatewayIsThere() {
    for (JsonNode gateway : api.get("/api/v1/payments/gateways").expect(200).json()) {
      if (gateway.path("name").asText().equals("bench")) {
        return gateway.path("available").asBoolean();
      }
    }
    return false;
  }

  /** The same key twice is one payment. */
  private void requireOneOfTwo() throws IOException {
    expect(1);
    try (HttpWire wire = new HttpWire(load.target(), load.headers())) {
      String key = UUID.randomUUID().toString();
      String first = OrderLoad.order(wire, key);
      String second = OrderLoad.order(wire, key);
      if (!first.equals(second)) {
        throw new IllegalStateException("one key, two answers: " + first + " and " + second);
      }
    }
    awaitBooked();
    ordered++;
  }

  /** Runs until the rate is that of a warm process. */
  private double warmUp() {
    long end = System.nanoTime() + (long) (plan.paymentWarmUp() * 1e9);
    double perSecond = pay(FIRST);
    while (System.nanoTime() < end) {
      perSecond = pay((int) (perSecond * plan.paymentWarmUp() / 4));
    }
    return perSecond;
  }

  /** From the first order until the last payment is booked; payments per second. */
  private double pay(int payments) {
    int whole = Math.max(1, payments / CLIENTS) * CLIENTS;
    expect(whole);
    long start = System.nanoTime();
    ordered += load.send(whole);
    awaitBooked();
    return whole * 1e9 / (System.nanoTime() - start);
  }

  /** Commits of payments one after the other, with nothing else in between. */
  private void count(Sql database, int payments) throws InterruptedException {
    Commits counter = new Commits(database);
    long commitsBefore = counter.count();
    long paymentsBefore = ordered;
    pay(payments);
    commits.cabinet((double) (counter.count() - commitsBefore) / (ordered - paymentsBefore));
    commits.yardstick(2);
  }

  private void expect(int payments) {
    api.send("POST", "/api/v1/bench/payments/expected?count=" + payments, "", Map.of()).expect(204);
  }

  private void awaitBooked() {
    api.send("POST", "/api/v1/bench/payments/booked", "", Map.of()).expect(204);
  }

  /** Every payment of both sides is paid, and its money stands in the ledger. */
  private void requireBooked(Sql database, long scripts) throws SQLException {
    requireBooked(database, "public", ordered);
    requireBooked(database, Sql.YARDSTICK, scripts);
  }

  private static void requireBooked(Sql database, String schema, long expected)
      throws SQLException {
    String books =
        database.value(
            ("select (select count(*) from %1$s.payments_payment where gateway = 'bench')"
                    + " || ' ' || (select coalesce(sum(taken), 0) from %1$s.payments_payment"
                    + " where gateway = 'bench' and status = 'PAID')"
                    + " || ' ' || count(*) || ' ' || coalesce(sum(kopecks), 0)"
                    + " from %1$s.payments_ledger_entry where account = 'gateway:bench'")
                .formatted(schema));
    String[] numbers = books.split(" ");
    if (!numbers[0].equals(String.valueOf(expected))
        || !numbers[2].equals(numbers[0])
        || !numbers[3].equals(numbers[1])) {
      throw new IllegalStateException(
          "%d payments in %s are booked as %s".formatted(expected, schema, books));
    }
  }
}
