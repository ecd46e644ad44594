package online.arval.cabinet.platform.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import online.arval.cabinet.platform.gate.GateConstants;
import online.arval.cabinet.platform.gate.RateLimiter;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.security.Authenticator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Publishes every {@link Application} service that names its feature, and withdraws it when it
 * goes.
 */
@Component(
    service = RestWhiteboard.class,
    immediate = true,
    configurationPid = RestConfiguration.PID)
@Designate(ocd = RestConfiguration.class)
public final class RestWhiteboard {
  private final ServiceTracker<Authenticator, Authenticator> authenticator;
  private final ServiceTracker<IdempotencyComponent, IdempotencyComponent> idempotency;
  private final Collaborators collaborators;
  private final FeatureServices features;
  private final ServiceRegistration<Servlet> api;

  /** Publishes what is there and watches for more. */
  @Activate
  public RestWhiteboard(BundleContext context, RestConfiguration configuration) {
    RateLimiter rate = limiter(configuration);
    authenticator = new ServiceTracker<>(context, Authenticator.class, null);
    idempotency = new ServiceTracker<>(context, IdempotencyComponent.class, null);
    authenticator.open();
    idempotency.open();
    collaborators = new Collaborators(authenticator::getService, this::idempotency, rate);
    features = new FeatureServices(context, collaborators);
    features.open();
    Servlet servlet = new ApiServlet(new OpenApi(features::documents));
    api =
        context.registerService(
            Servlet.class,
            servlet,
            FrameworkUtil.asDictionary(Map.of(GateConstants.PREFIX, "/api")));
  }

  @Modified
  void modified(RestConfiguration configuration) {
    collaborators.rate(limiter(configuration));
  }

  @Deactivate
  void deactivate() {
    api.unregister();
    features.close();
    idempotency.close();
    authenticator.close();
  }

  private Idempotency idempotency() {
    IdempotencyComponent component = idempotency.getService();
    return component == null ? null : component.idempotency();
  }

  private static RateLimiter limiter(RestConfiguration configuration) {
    ConfigCheck check = ConfigCheck.of(RestConfiguration.PID);
    return new RateLimiter(
        check.within("rate.per.second", configuration.rate_per_second(), 0, Double.MAX_VALUE),
        check.atLeast("rate.burst", configuration.rate_burst(), 1),
        check.atLeast("rate.principals", configuration.rate_principals(), 1),
        System::nanoTime);
  }
}
