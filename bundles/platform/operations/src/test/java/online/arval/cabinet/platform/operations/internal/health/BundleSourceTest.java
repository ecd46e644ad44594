package online.arval.cabinet.platform.operations.internal.health;

import static online.arval.cabinet.platform.operations.internal.health.FakeFramework.bundle;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class BundleSourceTest {
  @Test
  void activeBundlesAndResolvedFragmentsAreFine() {
    assertThat(checks(bundle("a", Bundle.ACTIVE, false), bundle("f", Bundle.RESOLVED, true)))
        .containsExactly(
            Check.ok("bundle a", "version 1.2.3"), Check.ok("bundle f", "version 1.2.3"));
  }

  @Test
  void whateverDoesNotRunIsToldWithTheRemedy() {
    assertThat(
            checks(
                bundle("a", Bundle.RESOLVED, false),
                bundle("b", Bundle.INSTALLED, false),
                bundle("f", Bundle.INSTALLED, true)))
        .containsExactly(
            Check.failed("bundle a", "is not running; bundle:start 42 starts it"),
            Check.failed("bundle b", "cannot be resolved; bundle:diag 42 names what it misses"),
            Check.failed("bundle f", "cannot be resolved; bundle:diag 42 names what it misses"));
  }

  private static List<Check> checks(Bundle... bundles) {
    return new BundleSource(() -> List.of(bundles)).checks();
  }
}
