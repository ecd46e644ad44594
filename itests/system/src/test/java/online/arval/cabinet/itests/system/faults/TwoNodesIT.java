package online.arval.cabinet.itests.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.CabinetProcess;
import online.arval.cabinet.platform.persistence.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL and an external broker by configuration only; two nodes beside each other serve one
 * session; one dies under load and nobody notices more than one repeated request.
 */
class TwoNodesIT {
  @TempDir private Path folder;

  @Test
  void twoNodesAreOne() throws Exception {
    try (PostgresServer database = PostgresServer.start();
        OutsideBroker broker = OutsideBroker.start(folder.resolve("broker"));
        CabinetProcess first = node("a", database, broker);
        CabinetProcess second = node("b", database, broker)) {
      // at the same time: one migrates and seeds the database, the other waits
      CompletableFuture.allOf(
              CompletableFuture.runAsync(first::start), CompletableFuture.runAsync(second::start))
          .join();
      String witness = "bundle:install -s " + WitnessJar.in(folder).toUri();
      first.console(witness);
      second.console(witness);

      Api onFirst = Api.signedIn(first.url(), "fleet");
      Api onSecond = onFirst.at(second.url());
      requireOneSession(onSecond);

      try (Ledger ledger = Ledger.open(database.url(), "cabinet", "")) {
        Map<String, String> written = oneDiesUnderLoad(first, second, onFirst, onSecond, ledger);
        Await.until(
            "every message is handled",
            () -> ledger.handled().keySet().containsAll(written.values()));
        Await.until(
            "the outbox is empty",
            () ->
                ledger.number("select count(*) from msg_outbox where event_type like '%fleet%'")
                    == 0);
        ledger.requireExactlyOnce(written);
      }
    }
  }

  private static void requireOneSession(Api onSecond) {
    onSecond.get("/api/v1/session").expect(200);
    onSecond.get("/api/v1/fleet/vehicles?limit=1").expect(200);
    String body = "{\"fullName\":\"Общая Сессия\",\"phone\":\"+7 999 123-45-67\"}";
    String unfit = "{\"fullName\":\"\"}";
    assertThat(
            onSecond
                .send("POST", "/api/v1/fleet/drivers", body, Map.of("X-CSRF-Token", "x"))
                .status())
        .as("another CSRF token")
        .isEqualTo(403);
    assertThat(onSecond.post("/api/v1/fleet/drivers", unfit).status())
        .as("the first node's CSRF token is good: only the body is judged")
        .isIn(400, 422);
  }

  /** Each request goes to one node and, when it fails, once to the other. */
  private static Map<String, String> oneDiesUnderLoad(
      CabinetProcess first, CabinetProcess second, Api onFirst, Api onSecond, Ledger ledger)
      throws Exception {
    long start = System.nanoTime();
    long ticksAtStart = ticks(ledger);
    ThreadLocal<Boolean> toFirst = ThreadLocal.withInitial(() -> true);
    Writers writers =
        Writers.start(
            () -> {
              Api next = toFirst.get() ? onFirst : onSecond;
              toFirst.set(!toFirst.get());
              return next;
            },
            4,
            2);
    try (writers) {
      Await.until("writes flow", () -> writers.acknowledged().size() > 100);
      first.kill();
      int atDeath = writers.acknowledged().size();
      long ticksAtDeath = ticks(ledger);
      Await.until(
          "writes go on",
          () -> writers.acknowledged().size() > atDeath + 100 || !writers.refused().isEmpty());
      Await.until("timers go on", () -> ticks(ledger) >= ticksAtDeath + 2);
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000L;
    assertThat(writers.refused()).as("requests that failed on both nodes").isEmpty();
    assertThat(writers.repeated()).as("the dead node was noticed").isPositive();
    assertThat(ticks(ledger) - ticksAtStart)
        .as("runs of a timer of 2 s in %d s", seconds)
        .isLessThanOrEqualTo(seconds / Ticker.SECONDS + 2);
    assertThat(
            ledger.number("select runs from sched_task where name = '" + Ticker.TASK + "'")
                - ticks(ledger))
        .as("runs without a row, or rows without a run")
        .isBetween(-1L, 1L);
    Api.anonymous(second.url()).get("/health/ready").expect(200);
    return writers.acknowledged();
  }

  private static long ticks(Ledger ledger) throws Exception {
    return ledger.number("select count(*) from " + Ticker.TABLE);
  }

  private CabinetProcess node(String name, PostgresServer database, OutsideBroker broker)
      throws IOException {
    Path data = folder.resolve(name);
    Path etc = Files.createDirectories(data.resolve("etc"));
    Files.writeString(
        etc.resolve("online.arval.cabinet.persistence.cfg"),
        "url = " + database.url() + "\nuser = cabinet\npassword =\n");
    Files.writeString(
        etc.resolve("online.arval.cabinet.broker.cfg"),
        "embedded = false\nurl = "
            + broker.url()
            + "\nuser = "
            + OutsideBroker.USER
            + "\n.password = "
            + OutsideBroker.PASSWORD
            + "\n");
    Files.writeString(
        etc.resolve("online.arval.cabinet.security.cfg"),
        "secretKey = " + "0123456789abcdef".repeat(4) + "\n");
    return CabinetProcess.at(data);
  }
}
