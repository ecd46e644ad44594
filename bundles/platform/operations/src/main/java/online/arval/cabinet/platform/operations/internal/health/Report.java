package online.arval.cabinet.platform.operations.internal.health;

import java.time.Instant;
import java.util.List;

/** How everything stood at one moment; failed checks first. */
public record Report(Instant at, List<Check> checks) {
  public Report {
    checks =
        checks.stream()
            .sorted(
                java.util.Comparator.comparing(Check::status).reversed().thenComparing(Check::name))
            .toList();
  }

  /** Whether the cabinet can serve: no check failed. */
  public boolean ready() {
    return checks.stream().noneMatch(check -> check.status() == Check.Status.FAILED);
  }
}
