package online.arval.cabinet.platform.operations.internal.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import online.arval.cabinet.platform.operations.Node;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The one registry every bundle puts its meters into; it brings the meters of the JVM. Immediate,
 * as a delayed one would lose its counters when nobody holds it for a moment.
 */
@Component(
    service = {MeterRegistry.class, PrometheusMeterRegistry.class},
    immediate = true)
public final class CabinetMeterRegistry extends PrometheusMeterRegistry {
  private final JvmGcMetrics gc = new JvmGcMetrics();

  @Activate
  public CabinetMeterRegistry(@Reference Node node) {
    super(PrometheusConfig.DEFAULT);
    config().commonTags("node", node.id());
    new JvmMemoryMetrics().bindTo(this);
    new JvmThreadMetrics().bindTo(this);
    new ClassLoaderMetrics().bindTo(this);
    new ProcessorMetrics().bindTo(this);
    new FileDescriptorMetrics().bindTo(this);
    new UptimeMetrics().bindTo(this);
    gc.bindTo(this);
  }

  /** The collector's notification listener would otherwise hold this bundle's class loader. */
  @Deactivate
  void stop() {
    gc.close();
    close();
  }
}
