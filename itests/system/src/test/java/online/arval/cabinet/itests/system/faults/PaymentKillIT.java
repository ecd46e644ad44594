package online.arval.cabinet.itests.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.CabinetProcess;
import online.arval.cabinet.itests.support.Charges;
import online.arval.cabinet.itests.support.Management;
import online.arval.cabinet.itests.support.Payer;
import online.arval.cabinet.itests.system.books.PaymentBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process dies by {@code kill -9} at random moments while people pay at gateways that are late,
 * lose answers and notifications, double them, and fail. Afterwards every order is final, the
 * ledger and the gateways' books are equal to the kopeck, and nothing was charged twice. Rounds:
 * {@code -Dcabinet.rounds=100}; the same moments again: {@code -Dcabinet.seed=…}.
 */
class PaymentKillIT {
  private static final int ROUNDS = Integer.getInteger("cabinet.rounds", 1);
  private static final long SEED = Long.getLong("cabinet.seed", System.nanoTime());
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(6);
  private static final Duration HEALING = Duration.ofSeconds(15);
  private static final int PEOPLE = 4;
  private static final int FINES_A_ROUND = 150;

  private static final String FAULTS =
      """
      [{"kind":"latency","operation":"","probability":0.3,"count":-1,"millis":400},
       {"kind":"error-before","operation":"","probability":0.06,"count":-1,"millis":0},
       {"kind":"error-after","operation":"","probability":0.06,"count":-1,"millis":0},
       {"kind":"answer-lost","operation":"","probability":0.08,"count":-1,"millis":0},
       {"kind":"notification-twice","operation":"","probability":0.2,"count":-1,"millis":0},
       {"kind":"notification-late","operation":"","probability":0.2,"count":-1,"millis":4000},
       {"kind":"notification-lost","operation":"","probability":0.2,"count":-1,"millis":0}]
      """;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void everyKopeckIsAccountedFor() throws Exception {
    System.out.println("kill -9 while paying: " + ROUNDS + " rounds, seed " + SEED);
    try (CabinetProcess cabinet = CabinetProcess.at(folder.resolve("data"))) {
      cabinet.start();
      try (Management management = Management.of(cabinet.data(), cabinet.port())) {
        management.configure("online.arval.cabinet.gate", "rate.per.second", "0");
        management.configure("online.arval.cabinet.payments", "pendingDelays", "PT4S");
      }
      Api manager = Api.signedIn(cabinet.url(), "fleet");
      Charges.put(cabinet.url(), manager, ROUNDS * FINES_A_ROUND, 1);
      faults(cabinet, FAULTS);
      Map<String, String> ordered = killed(cabinet, manager);
      faults(cabinet, "[]");
      long healthy = System.nanoTime();
      PaymentBooks books = new PaymentBooks(cabinet.url());
      AtomicReference<List<String>> open = new AtomicReference<>(List.of());
      try {
        Await.until(
            "the books agree",
            () -> {
              open.set(books.differences(ordered.keySet()));
              return open.get().isEmpty();
            });
      } catch (AssertionError e) {
        throw new AssertionError("still open: " + open.get(), e);
      }
      Duration healed = Duration.ofNanos(System.nanoTime() - healthy);
      System.out.printf(
          "  %d orders, healed after %.1f s%n", ordered.size(), healed.toMillis() / 1e3);
      assertThat(healed).as("healed").isLessThanOrEqualTo(HEALING);
      books.assertExact(ordered.keySet());
      assertThat(cabinet.console("cabinet:dead-letters --json")).contains("[").doesNotContain("{");
    }
  }

  private static Map<String, String> killed(CabinetProcess cabinet, Api manager) throws Exception {
    Random random = new Random(SEED);
    List<String> fines = new Payer(cabinet.url(), manager).unpaid(ROUNDS * FINES_A_ROUND);
    Shoppers shoppers = new Shoppers(() -> manager, cabinet.url(), fines, PEOPLE, SEED);
    try (shoppers) {
      for (int round = 1; round <= ROUNDS; round++) {
        int before = shoppers.ordered().size();
        Await.until(
            "orders flow",
            () -> shoppers.ordered().size() > before || !shoppers.refused().isEmpty());
        assertThat(shoppers.refused()).isEmpty();
        // the moment of death is the one thing that is not a condition
        LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_LIFE.toNanos()));
        cabinet.kill();
        cabinet.start();
        System.out.printf("  round %d: %d orders%n", round, shoppers.ordered().size());
      }
      int before = shoppers.ordered().size();
      Await.until("orders flow again", () -> shoppers.ordered().size() > before + PEOPLE);
    }
    assertThat(shoppers.refused()).isEmpty();
    return shoppers.ordered();
  }

  private static void faults(CabinetProcess cabinet, String faults) {
    for (String gateway : List.of("yookassa", "tbank")) {
      Api.anonymous(cabinet.url())
          .put("/sim/" + gateway + "/control/faults", faults, Map.of())
          .expect(200);
    }
  }
}
