package online.arval.cabinet.itests.system.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.CabinetProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process dies by {@code kill -9} at random moments while people write and messages flow.
 * Afterwards every acknowledged write is there once, and every message has been handled once. Rounds:
 * {@code -Dcabinet.rounds=30}; the same moments again: {@code -Dcabinet.seed=…}.
 */
class KillIT {
  private static final int ROUNDS = Integer.getInteger("cabinet.rounds", 4);
  private static final long SEED = Long.getLong("cabinet.seed", System.nanoTime());
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(4);

  private static final Pattern MESSAGES_WAIT = Pattern.compile("\"messages\":[1-9]");

  /** Writers go on through restarts; a start may take a minute on a busy machine. */
  private static final int TRIES = 20_000;

  @TempDir private Path folder;

  @Test
  void nothingIsLostAndNothingHappensTwice() throws Exception {
    System.out.println("kill -9: " + ROUNDS + " rounds, seed " + SEED);
    CabinetProcess cabinet = CabinetProcess.at(folder.resolve("data")).start();
    try {
      cabinet.console("bundle:install -s " + WitnessJar.in(folder).toUri());
      int brokerPort = cabinet.port() + 61_616 - 8_181;
      Map<String, String> written;
      try (Subscriber partner = Subscriber.on(brokerPort <= 65_535 ? brokerPort : brokerPort - 20_000)) {
        written = killed(cabinet);
        assertThat(written).hasSizeGreaterThan(10 * ROUNDS);
        await(
            "the partner has every event",
            () -> new HashSet<>(partner.driverByEvent().values()).containsAll(written.values()));
        assertThat(partner.driverByEvent().values()).doesNotHaveDuplicates();
        await("the consumer has caught up", () -> caughtUp(cabinet));
      }
      assertThat(cabinet.console("cabinet:dead-letters --json")).contains("[").doesNotContain("{");
      cabinet.stop();
      compare(written);
    } finally {
      cabinet.stop();
    }
  }

  /** Kills and starts again, under load; the acknowledged writes. */
  private Map<String, String> killed(CabinetProcess cabinet) throws InterruptedException {
    Random random = new Random(SEED);
    List<Duration> starts = new ArrayList<>();
    AtomicReference<Api> manager = new AtomicReference<>(Api.signedIn(cabinet.url(), "fleet"));
    Writers writers = Writers.start(manager::get, 4, TRIES);
    try (writers) {
      for (int round = 1; round <= ROUNDS; round++) {
        int before = writers.acknowledged().size();
        await("writes flow", () -> writers.acknowledged().size() > before);
        // the moment of death is the one thing that is not a condition
        LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_LIFE.toNanos()));
        cabinet.kill();
        long start = System.nanoTime();
        cabinet.start();
        starts.add(Duration.ofNanos(System.nanoTime() - start));
        System.out.printf(
            "  round %d: %d writes acknowledged, ready again after %.1f s%n",
            round, writers.acknowledged().size(), starts.get(round - 1).toMillis() / 1e3);
      }
    }
    assertThat(writers.refused()).isEmpty();
    System.out.println("  writes: " + writers.acknowledged().size() + ", repeated tries: " + writers.repeated());
    return writers.acknowledged();
  }

  private static boolean caughtUp(CabinetProcess cabinet) {
    String queues = cabinet.console("cabinet:queues --json itest");
    return queues.contains("itest-witness") && !MESSAGES_WAIT.matcher(queues).find();
  }

  private void compare(Map<String, String> written) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("data/db/cabinet") + ";IFEXISTS=TRUE";
    try (Connection database = DriverManager.getConnection(url, "cabinet", "")) {
      Map<String, Integer> once = new HashMap<>();
      written.values().forEach(id -> once.put(id, 1));
      Map<String, Integer> names = new HashMap<>();
      written.keySet().forEach(name -> names.put(name, 1));
      assertThat(counts(database, "select full_name, count(*) from fleet_driver where full_name like 'Проба %' group by 1"))
          .as("drivers")
          .isEqualTo(names);
      assertThat(counts(database, "select subject, count(*) from " + Witness.TABLE + " where subject <> '' group by 1"))
          .as("messages handled")
          .isEqualTo(once);
      assertThat(counts(database, "select substring(subject from 8), count(*) from audit_event where action = 'fleet.driver.created' and principal like 'user:%' group by 1"))
          .as("audit events")
          .isEqualTo(once);
      assertThat(counts(database, "select 'outbox', count(*) from msg_outbox where event_type like '%fleet%'"))
          .containsEntry("outbox", 0);
      assertThat(counts(database, "select 'dead', count(*) from msg_dead_letter")).containsEntry("dead", 0);
    }
  }

  private static Map<String, Integer> counts(Connection database, String query) throws SQLException {
    Map<String, Integer> counts = new HashMap<>();
    try (ResultSet rows = database.createStatement().executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getInt(2));
      }
    }
    return counts;
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String what, Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (true) {
      try {
        if (condition.holds()) {
          return;
        }
      } catch (Exception e) {
        throw new IllegalStateException(what, e);
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within two minutes: " + what);
      }
      Thread.sleep(100);
    }
  }
}
