package online.arval.cabinet.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import online.arval.cabinet.platform.model.Uin;

/** Fines in plenty, for tests that pay more of them than the demo has. */
public final class Charges {
  private static final int PIECE = 5_000;
  private static final long TOTAL = 75_000;
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final long MOST_MILLIS_EACH = 20;

  private Charges() {}

  /**
   * Puts charges of 750 roubles into the simulated registry, for the vehicles of the company in
   * turn, and waits until the cabinet has read them.
   *
   * @param manager fleet manager of the company
   * @param firstNumber of the УИН; ranges must not overlap
   */
  public static void put(String base, Api manager, int count, long firstNumber) {
    long before = total(manager);
    load(base, manager, count, firstNumber);
    Await.until(
        "a registry has announced itself",
        () -> !manager.post("/api/v1/fines/sync", "{}").expect(202).json().path("items").isEmpty());
    Await.until(
        count + " fines are read",
        LONGEST.plusMillis(count * MOST_MILLIS_EACH),
        () -> {
          if (total(manager) >= before + count) {
            return true;
          }
          if (!running(manager)) {
            manager.post("/api/v1/fines/sync", "{}").expect(202);
          }
          return false;
        });
  }

  /** Puts them into the simulated registry and does no more. */
  public static void load(String base, Api manager, int count, long firstNumber) {
    List<String> certificates = new ArrayList<>();
    manager
        .get("/api/v1/fleet/vehicles?limit=500&status=ACTIVE")
        .expect(200)
        .json()
        .path("items")
        .forEach(vehicle -> certificates.add(vehicle.path("sts").asText()));
    certificates.removeIf(String::isEmpty);
    for (int from = 0; from < count; from += PIECE) {
      String list = list(certificates, firstNumber + from, Math.min(PIECE, count - from));
      Api.anonymous(base).post("/sim/gisgmp/control/charges", list).expect(200);
    }
  }

  private static boolean running(Api manager) {
    for (JsonNode state : manager.get("/api/v1/fines/sync").expect(200).json().path("items")) {
      if (state.path("running").asBoolean()) {
        return true;
      }
    }
    return false;
  }

  private static long total(Api manager) {
    return manager
        .get("/api/v1/fines/statistics") // a list has no total when it is long
        .expect(200)
        .json()
        .path("unpaidCount")
        .asLong();
  }

  private static String list(List<String> certificates, long firstNumber, int count) {
    String now = Instant.now().toString();
    String day = LocalDate.now().minusDays(40).toString();
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"uin\":\""
                    + Uin.completing("18810199" + "%011d".formatted(firstNumber + i)).value()
                    + "\",\"sts\":\""
                    + certificates.get((int) ((firstNumber + i) % certificates.size()))
                    + "\",\"billDate\":\""
                    + day
                    + "\",\"totalKopecks\":"
                    + TOTAL
                    + ",\"purpose\":\"test\",\"changedAt\":\""
                    + now
                    + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
