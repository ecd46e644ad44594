package online.arval.cabinet.itests.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.CabinetProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process dies by {@code kill -9} at random moments while people write and messages flow.
 * Afterwards every acknowledged write is there once, and every message has been handled once.
 * Rounds: {@code -Dcabinet.rounds=30}; the same moments again: {@code -Dcabinet.seed=…}.
 */
class KillIT {
  private static final int ROUNDS = Integer.getInteger("cabinet.rounds", 2);
  private static final long SEED = Long.getLong("cabinet.seed", System.nanoTime());
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(4);

  private static final Pattern MESSAGES_WAIT = Pattern.compile("\"messages\":[1-9]");

  /** Writers go on through restarts; a start may take a minute on a busy machine. */
  private static final int TRIES = 20_000;

  @TempDir private Path folder;

  @Test
  void nothingIsLostAndNothingHappensTwice() throws Exception {
    System.out.println("kill -9: " + ROUNDS + " rounds, seed " + SEED);
    CabinetProcess cabinet = CabinetProcess.at(folder.resolve("data"));
    Subscriber.configureUser(cabinet.data());
    try {
      cabinet.start();
      cabinet.console("bundle:install -s " + WitnessJar.in(folder).toUri());
      int brokerPort = cabinet.port() + 61_616 - 8_181;
      Map<String, String> written;
      try (Subscriber partner =
          Subscriber.on(brokerPort <= 65_535 ? brokerPort : brokerPort - 20_000)) {
        written = killed(cabinet);
        assertThat(written).hasSizeGreaterThan(5 * ROUNDS);
        Await.until(
            "the partner has every event",
            () -> new HashSet<>(partner.driverByEvent().values()).containsAll(written.values()));
        assertThat(partner.driverByEvent().values()).doesNotHaveDuplicates();
        Await.until("the consumer has caught up", () -> caughtUp(cabinet));
      }
      assertThat(cabinet.console("cabinet:dead-letters --json")).contains("[").doesNotContain("{");
      cabinet.stop();
      String url = "jdbc:h2:file:" + folder.resolve("data/db/cabinet") + ";IFEXISTS=TRUE";
      try (Ledger ledger = Ledger.open(url, "cabinet", "")) {
        ledger.requireExactlyOnce(written);
      }
    } finally {
      cabinet.stop();
    }
  }

  /** Kills and starts again, under load; the acknowledged writes. */
  private Map<String, String> killed(CabinetProcess cabinet) throws Exception {
    Random random = new Random(SEED);
    List<Duration> starts = new ArrayList<>();
    Api manager = Api.signedIn(cabinet.url(), "fleet");
    Writers writers = Writers.start(() -> manager, 4, TRIES);
    try (writers) {
      for (int round = 1; round <= ROUNDS; round++) {
        int before = writers.acknowledged().size();
        Await.until(
            "writes flow",
            () -> writers.acknowledged().size() > before || !writers.refused().isEmpty());
        assertThat(writers.refused()).isEmpty();
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
    System.out.println(
        "  writes: " + writers.acknowledged().size() + ", repeated tries: " + writers.repeated());
    return writers.acknowledged();
  }

  private static boolean caughtUp(CabinetProcess cabinet) {
    String queues = cabinet.console("cabinet:queues --json itest");
    return queues.contains("itest-witness") && !MESSAGES_WAIT.matcher(queues).find();
  }
}
