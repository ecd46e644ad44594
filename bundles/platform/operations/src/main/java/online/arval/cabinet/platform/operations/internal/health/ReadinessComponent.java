package online.arval.cabinet.platform.operations.internal.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.model.ConfigList;
import online.arval.cabinet.platform.operations.internal.OperationsConfig;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.ServiceTracker;

/** Wires the readiness to the framework: bundles, components, health checks, Karaf's boot. */
@Component(service = Readiness.class, configurationPid = OperationsConfig.PID, immediate = true)
@Designate(ocd = OperationsConfig.class)
public final class ReadinessComponent implements Readiness {
  private static final String OURS = "online.arval.cabinet";
  private static final String READY_CHECKS =
      "(&(objectClass=" + HealthCheck.class.getName() + ")(hc.tags=ready))";
  private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

  private final ServiceTracker<HealthCheck, HealthCheck> tracker;
  private final HealthCheckSource healthChecks;
  private final Readiness readiness;

  @Activate
  public ReadinessComponent(
      BundleContext context, @Reference ServiceComponentRuntime runtime, OperationsConfig config)
      throws InvalidSyntaxException {
    Duration patience = millis("checkTimeoutMillis", config.checkTimeoutMillis(), 50);
    Duration cached = millis("cacheMillis", config.cacheMillis(), 0);
    tracker = new ServiceTracker<>(context, FrameworkUtil.createFilter(READY_CHECKS), null);
    tracker.open();
    healthChecks = new HealthCheckSource(this::offered, patience);
    Supplier<List<Bundle>> ours = () -> ours(context);
    readiness =
        new CachedReadiness(
            List.of(
                () -> boot(context),
                new BundleSource(ours),
                new ComponentSource(
                    runtime, ours, ConfigList.of(config.optionalComponents()), new Providers(ours)),
                healthChecks),
            cached,
            Clock.systemUTC());
  }

  @Deactivate
  void stop() {
    healthChecks.close();
    tracker.close();
  }

  @Override
  public Report report() {
    return readiness.report();
  }

  private List<HealthCheckSource.Named> offered() {
    return tracker.getTracked().entrySet().stream()
        .map(entry -> new HealthCheckSource.Named(name(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static String name(ServiceReference<HealthCheck> reference) {
    Object name = reference.getProperty(HealthCheck.NAME);
    return name != null ? name.toString() : reference.getBundle().getSymbolicName();
  }

  private static Duration millis(String property, long millis, long least) {
    return Duration.ofMillis(
        ConfigCheck.of(OperationsConfig.PID)
            .within(property, millis, least, Duration.ofHours(1).toMillis()));
  }

  private static List<Bundle> ours(BundleContext context) {
    return Arrays.stream(context.getBundles())
        .filter(b -> b.getSymbolicName() != null && b.getSymbolicName().startsWith(OURS))
        .filter(b -> b.getState() != Bundle.UNINSTALLED)
        .toList();
  }

  private static List<Check> boot(BundleContext context) {
    return context.getServiceReference(BOOT_FINISHED) != null
        ? List.of(Check.ok("boot", "all boot features are installed"))
        : List.of(Check.failed("boot", "Karaf is still installing the boot features"));
  }
}
