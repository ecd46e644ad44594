package online.arval.cabinet.platform.soap.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.platform.security.Authenticator;
import online.arval.cabinet.platform.soap.SoapEndpoint;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.ServiceTracker;

/** Publishes every {@link SoapEndpoint} service while it is there; one never touches another. */
@Component(
    immediate = true,
    service = {},
    configurationPid = "online.arval.cabinet.soap")
@Designate(ocd = SoapConfiguration.class)
public final class SoapWhiteboard {
  private static final String TIMER = "cabinet.soap.calls";

  private final ServiceTracker<SoapEndpoint, ?> endpoints;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile MeterRegistry meters;

  /** Starts publishing. */
  @Activate
  public SoapWhiteboard(
      BundleContext context,
      SoapConfiguration configuration,
      @Reference Authenticator authenticator) {
    Map<String, Object> limits = XmlLimits.of(configuration);
    long most =
        EndpointSecurity.CHECK.atLeast("max-body-bytes", configuration.max$_$body$_$bytes(), 1);
    EndpointSecurity security =
        new EndpointSecurity(configuration, authenticator, Clock.systemUTC());
    EndpointPublisher publisher =
        new EndpointPublisher(
            context,
            endpoint ->
                new PublishedEndpoint(
                    endpoint, security.interceptor(), limits, this::record, new FaultLog()),
            Map.of("cabinet.gate.max-body", most));
    endpoints = new ServiceTracker<>(context, SoapEndpoint.class, publisher);
  }

  @Activate
  void open() {
    endpoints.open();
  }

  @Deactivate
  void close() {
    endpoints.close();
  }

  private void record(String service, String operation, String outcome, long nanoseconds) {
    MeterRegistry registry = meters;
    if (registry != null) {
      Timer.builder(TIMER)
          .description("Duration of SOAP operations")
          .tag("service", service)
          .tag("operation", operation)
          .tag("outcome", outcome)
          .register(registry)
          .record(nanoseconds, TimeUnit.NANOSECONDS);
    }
  }
}
