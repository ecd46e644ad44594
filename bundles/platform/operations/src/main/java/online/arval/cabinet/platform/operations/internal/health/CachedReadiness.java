package online.arval.cabinet.platform.operations.internal.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks all sources, at most once per cache time; whoever comes meanwhile shares the answer. */
final class CachedReadiness implements Readiness {
  private final List<CheckSource> sources;
  private final Duration cache;
  private final Clock clock;
  private Report last = new Report(Instant.MIN, List.of());

  CachedReadiness(List<CheckSource> sources, Duration cache, Clock clock) {
    this.sources = List.copyOf(sources);
    this.cache = cache;
    this.clock = clock;
  }

  @Override
  public synchronized Report report() {
    Instant now = clock.instant();
    if (last.at().isBefore(now.minus(cache)) || last.at().isAfter(now)) {
      last = new Report(now, look());
    }
    return last;
  }

  private List<Check> look() {
    List<Check> checks = new ArrayList<>();
    for (CheckSource source : sources) {
      try {
        checks.addAll(source.checks());
      } catch (RuntimeException e) {
        // bundles and services come and go while they are being looked at
        checks.add(Check.failed("looking", "could not look at everything: " + e));
      }
    }
    return checks;
  }
}
