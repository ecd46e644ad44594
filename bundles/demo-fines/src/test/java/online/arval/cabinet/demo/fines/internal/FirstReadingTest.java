package online.arval.cabinet.demo.fines.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fines.api.SyncState;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import org.junit.jupiter.api.Test;

class FirstReadingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final CompanyId company = CompanyId.create();
  private final List<String> announced = new ArrayList<>(List.of("aggregator", "gisgmp"));
  private final List<SyncState> states = new ArrayList<>();
  private final List<String> started = new ArrayList<>();
  private final FirstReading reading = new FirstReading(new Registries());

  @Test
  void waitsForTheConnectorOfItsRegistryWhateverElseIsThere() {
    announced.remove("gisgmp");
    states.add(state("aggregator", Optional.of(NOW)));
    assertThat(reading.isAsked(company)).isFalse();
    assertThat(started).isEmpty();
  }

  @Test
  void whatIsOnlyPlannedIsReadAtOnce() {
    states.add(state("aggregator", Optional.empty()));
    states.add(state("gisgmp", Optional.empty()));
    assertThat(reading.isAsked(company)).isTrue();
    assertThat(started).containsExactly("gisgmp");
  }

  @Test
  void whatWasReadIsNotReadAgain() {
    states.add(state("gisgmp", Optional.of(NOW)));
    assertThat(reading.isAsked(company)).isTrue();
    assertThat(started).isEmpty();
  }

  private SyncState state(String registry, Optional<Instant> startedAt) {
    return new SyncState(company, registry, false, startedAt, startedAt, 0, 0, "");
  }

  private final class Registries implements FineSync {
    @Override
    public List<SyncState> start(
        Caller caller, CompanyId of, Optional<String> registry, boolean whole) {
      String name = registry.orElseThrow();
      if (!announced.contains(name)) {
        throw ProblemException.invalid("registry", "unknown-registry", "must be announced");
      }
      started.add(name);
      return List.of(FirstReadingTest.this.state(name, Optional.of(NOW)));
    }

    @Override
    public List<SyncState> state(Caller caller, CompanyId of) {
      return states;
    }
  }
}
