package online.arval.cabinet.itests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.CabinetProcess;
import online.arval.cabinet.itests.support.Charges;
import online.arval.cabinet.itests.support.FineDesk;
import online.arval.cabinet.itests.support.Management;

/** Many charges in the registry, read twice, while the memory is watched. */
final class ManyCharges {
  /** What live objects may take more than before: caches of databases, and no charges. */
  private static final long MORE = 64L << 20;

  private static final int LOOKS = 8;

  private final CabinetProcess cabinet;
  private final Management management;
  private final FineDesk desk;
  private final int count;
  private long most;

  ManyCharges(CabinetProcess cabinet, Management management, FineDesk desk, int count) {
    this.cabinet = cabinet;
    this.management = management;
    this.desk = desk;
    this.count = count;
  }

  /** Each is one fine after the first reading, and the second changes nothing. */
  void areReadTwice(Api manager, long firstNumber) throws IOException {
    long before = desk.unpaid();
    long live = management.liveHeap();
    Charges.load(cabinet.url(), manager, count, firstNumber);
    Duration first = read(false);
    assertThat(desk.unpaid()).isEqualTo(before + count);
    assertThat(desk.reading().path("changed").asLong()).isEqualTo(count);
    Duration second = read(true);
    assertThat(desk.unpaid()).isEqualTo(before + count);
    assertThat(desk.reading().path("changed").asLong()).isZero();
    assertThat(desk.reading().path("received").asLong()).isGreaterThanOrEqualTo(before + count);
    System.out.printf(
        "%d charges read in %.0f s (%.0f/s), again in %.0f s; live heap %d MiB before,"
            + " at most %d MiB meanwhile; %s%n",
        count,
        first.toMillis() / 1e3,
        count / (first.toMillis() / 1e3),
        second.toMillis() / 1e3,
        live >> 20,
        most >> 20,
        resident());
    assertThat(most).as("live heap").isLessThan(live + MORE);
  }

  /** Reads the registry to its end; looks at the live heap now and then, and at the end. */
  private Duration read(boolean whole) {
    long start = System.nanoTime();
    desk.read(whole);
    long[] next = {count / LOOKS};
    Await.until(
        "the registry is read",
        Duration.ofMinutes(3).plusMillis(20L * count),
        () -> {
          var state = desk.reading();
          if (state.path("received").asLong() >= next[0]) {
            next[0] += count / LOOKS;
            most = Math.max(most, management.liveHeap());
          }
          return !state.path("running").asBoolean();
        });
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    most = Math.max(most, management.liveHeap());
    assertThat(desk.reading().path("problem").asText()).isEmpty();
    return took;
  }

  private String resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + cabinet.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .findFirst()
        .orElse("")
        .replaceAll("\\s+", " ");
  }
}
