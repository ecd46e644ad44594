package online.arval.cabinet.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoSeedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final TestDatabases databases = TestDatabases.inMemory();
  private final FakeCabinet cabinet = new FakeCabinet(databases.transactions());
  private volatile boolean stopped;

  @BeforeEach
  void migrate() {
    databases.migrate("demo");
  }

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void bringsInEverybodyWhoCanSignIn() {
    assertThat(seed().run(TODAY)).isTrue();

    assertThat(cabinet.calls)
        .contains(
            "partner erp",
            "user fleet FLEET_MANAGER",
            "user driver DRIVER",
            "user fleet2 FLEET_MANAGER",
            "user driver2 DRIVER",
            "user support SUPPORT_AGENT",
            "user account ACCOUNT_MANAGER",
            "user registrar REGISTRAR",
            "user dpo DPO");
    assertThat(calls("put ")).isEqualTo(4);
  }

  @Test
  void aSecondRunChangesNothing() {
    seed().run(TODAY);
    List<String> before = List.copyOf(cabinet.calls);

    assertThat(seed().run(TODAY.plusDays(30))).isFalse();
    assertThat(cabinet.calls).isEqualTo(before);
  }

  @Test
  void goesOnWhereAFailureEndedIt() {
    AtomicInteger assigned = new AtomicInteger();
    cabinet.beforeCall =
        call -> {
          if (call.startsWith("assign") && assigned.incrementAndGet() == 300) {
            throw new IllegalStateException("the process dies");
          }
        };
    assertThatThrownBy(() -> seed().run(TODAY)).hasMessageContaining("the process dies");

    assertThat(seed().run(TODAY)).isTrue();
    assertNothingTwice();
    assertThat(calls("assign")).isGreaterThan(350);
  }

  @Test
  void stopsBetweenSteps() {
    stopped = true;
    assertThatThrownBy(() -> seed().run(TODAY)).isInstanceOf(FleetSeed.SeedingStopped.class);
    stopped = false;
    assertThat(seed().run(TODAY)).isTrue();
    assertNothingTwice();
  }

  @Test
  void twoNodesTogetherDoEverythingOnce() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> node = () -> seed().run(TODAY);
      for (Future<Boolean> result : nodes.invokeAll(List.of(node, node))) {
        result.get();
      }
    } finally {
      nodes.shutdown();
    }
    assertNothingTwice();
    assertThat(calls("user ")).isEqualTo(8);
  }

  private void assertNothingTwice() {
    assertThat(new HashSet<>(cabinet.calls)).hasSameSizeAs(cabinet.calls);
  }

  private long calls(String start) {
    return cabinet.calls.stream().filter(call -> call.startsWith(start)).count();
  }

  private DemoSeed seed() {
    Caller caller = new Caller.Internal("demo");
    SeedSteps steps = new SeedSteps(databases.transactions(), Clock.systemUTC());
    return new DemoSeed(
        new FleetSeed(
            caller,
            cabinet.upsert(),
            cabinet.vehicles(),
            cabinet.assignments(),
            steps,
            () -> stopped),
        new PeopleSeed(caller, cabinet.users(), cabinet.memberships(), steps),
        steps);
  }
}
