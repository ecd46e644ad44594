package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.itests.support.Api;

/**
 * Everything the fleet holds and how many events it told: equal before and after what must change
 * nothing.
 *
 * @param things by kind and id, whole, with their versions
 * @param events told so far
 */
record FleetState(Map<String, String> things, long events) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern SAMPLE = Pattern.compile("^(\\w+)(\\{.*})? ([0-9.E+]+)$");

  static FleetState of(Demo demo) {
    Api account = demo.as("account");
    Map<String, String> things = new TreeMap<>();
    for (String kind : new String[] {"companies", "contracts", "drivers", "vehicles"}) {
      read(account, kind, things);
    }
    return new FleetState(things, quietEvents(demo));
  }

  /** Asserts that this is what was there before; shows only what is not. */
  void assertSameAs(FleetState before) {
    Map<String, String> now = new TreeMap<>(things);
    Map<String, String> then = new TreeMap<>(before.things);
    now.entrySet().removeAll(before.things.entrySet());
    then.entrySet().removeAll(things.entrySet());
    assertThat(now).as("what is new or other than before: " + then).isEmpty();
    assertThat(then).as("what is gone").isEmpty();
    assertThat(events).as("events told").isEqualTo(before.events);
  }

  private static void read(Api account, String kind, Map<String, String> things) {
    String cursor = "";
    do {
      JsonNode page =
          account.get("/api/v1/fleet/" + kind + "?limit=500&cursor=" + cursor).expect(200).json();
      for (JsonNode item : page.path("items")) {
        things.put(kind + "/" + item.path("id").asText(), item.toString());
      }
      cursor = page.path("next").asText();
    } while (!cursor.isEmpty());
  }

  /** How many events of the fleet were sent; asked while the outbox is empty. */
  private static long quietEvents(Demo demo) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      String metrics = demo.anonymous().get("/metrics").expect(200).body();
      if (sum(metrics, "cabinet_messaging_outbox_depth", "") == 0) {
        return sum(metrics, "cabinet_messaging_sent_total", "cabinet.fleet.events");
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("messages are still under way after " + PATIENCE);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static long sum(String metrics, String name, String label) {
    double sum = 0;
    for (String line : metrics.split("\n")) {
      Matcher sample = SAMPLE.matcher(line);
      if (sample.matches()
          && sample.group(1).equals(name)
          && String.valueOf(sample.group(2)).contains(label)) {
        sum += Double.parseDouble(sample.group(3));
      }
    }
    return Math.round(sum);
  }
}
