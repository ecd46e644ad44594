package online.arval.cabinet.platform.operations.internal.health;

import static online.arval.cabinet.platform.operations.internal.health.FakeFramework.bundle;
import static online.arval.cabinet.platform.operations.internal.health.FakeFramework.component;
import static online.arval.cabinet.platform.operations.internal.health.FakeFramework.instance;
import static online.arval.cabinet.platform.operations.internal.health.FakeFramework.missing;
import static online.arval.cabinet.platform.operations.internal.health.FakeFramework.runtime;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

class ComponentSourceTest {
  private static final List<Bundle> BUNDLES =
      List.of(
          bundle("online.arval.cabinet.x", Bundle.ACTIVE, false),
          bundle("online.arval.cabinet.store", Bundle.RESOLVED, false, "example.Database"));

  @Test
  void namesTheMissingServiceAndWhoWouldOfferIt() {
    assertThat(look(runtime(true, component("a.B", "optional"), missing("db", "(kind=main)"))))
        .containsExactly(
            Check.failed(
                "component a.B",
                "waits for the service example.Database with (kind=main), which"
                    + " online.arval.cabinet.store (not running) offers"
                    + " (bundle online.arval.cabinet.x)"));
  }

  @Test
  void satisfiedAndActiveComponentsAreFine() {
    assertThat(
            look(
                runtime(
                    true,
                    component("a.B", "optional"),
                    instance(ComponentConfigurationDTO.SATISFIED),
                    instance(ComponentConfigurationDTO.ACTIVE))))
        .isEmpty();
  }

  @Test
  void tellsWhyAComponentFailedToStart() {
    ComponentConfigurationDTO failed = instance(ComponentConfigurationDTO.FAILED_ACTIVATION);
    failed.failure =
        "InvocationTargetException\n\tat a.B.start(B.java:7)\n"
            + "Caused by: java.io.IOException: disk full\n\tat a.C.open(C.java:9)";
    assertThat(look(runtime(true, component("a.B", "optional"), failed)))
        .extracting(Check::reason)
        .containsExactly(
            "failed to start: java.io.IOException: disk full (bundle online.arval.cabinet.x)");
  }

  @Test
  void aComponentThatNeedsConfigurationCountsOnlyOnceItHasOne() {
    ComponentConfigurationDTO waiting =
        instance(ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION);

    assertThat(look(runtime(true, component("a.B", "require"), waiting))).isEmpty();
    assertThat(look(runtime(true, component("a.B", "require")))).isEmpty();
    assertThat(look(runtime(true, component("a.B", "require"), missing("db", "")))).hasSize(1);
  }

  @Test
  void aComponentDisabledByHandIsTold() {
    assertThat(look(runtime(false, component("a.B", "optional"))))
        .extracting(Check::reason)
        .containsExactly("has been disabled; scr:enable a.B (bundle online.arval.cabinet.x)");
  }

  @Test
  void anOptionalComponentMayBeMissing() {
    ServiceComponentRuntime runtime =
        runtime(true, component("a.B", "optional"), missing("db", ""));
    assertThat(
            new ComponentSource(
                    runtime, () -> BUNDLES, List.of("a.B"), new Providers(() -> BUNDLES))
                .checks())
        .isEmpty();
  }

  @Test
  void withoutActiveBundlesNothingIsAsked() {
    ServiceComponentRuntime never = runtime(true, component("a.B", "optional"), missing("db", ""));
    assertThat(new ComponentSource(never, List::of, List.of(), new Providers(List::of)).checks())
        .isEmpty();
  }

  private static List<Check> look(ServiceComponentRuntime runtime) {
    return new ComponentSource(runtime, () -> BUNDLES, List.of(), new Providers(() -> BUNDLES))
        .checks();
  }
}
