package online.arval.cabinet.platform.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.ws.rs.core.Application;
import java.net.URL;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import online.arval.cabinet.platform.gate.GateConstants;
import online.arval.cabinet.platform.rest.RestConstants;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the features' applications: each gets its server, and its servlet is put behind the gate
 * on its bundle's behalf.
 */
final class FeatureServices extends ServiceTracker<Application, FeatureServices.Published> {
  /** What stands before the feature's name in its addresses. */
  static final String BASE = "/api/v1/";

  private static final Logger LOG = LoggerFactory.getLogger(FeatureServices.class);

  private final Collaborators collaborators;

  FeatureServices(BundleContext context, Collaborators collaborators) {
    super(context, filter(), null);
    this.collaborators = collaborators;
  }

  @Override
  public Published addingService(ServiceReference<Application> reference) {
    Bundle bundle = reference.getBundle();
    String feature = String.valueOf(reference.getProperty(RestConstants.FEATURE));
    Application application = context.getService(reference);
    if (bundle == null || application == null) {
      return null;
    }
    try {
      ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
      FeatureServer server = new FeatureServer(application, loader, collaborators);
      ServiceRegistration<Servlet> registration =
          bundle
              .getBundleContext()
              .registerService(Servlet.class, server.servlet(), properties(reference, feature));
      return new Published(feature, bundle, server, registration);
    } catch (RuntimeException | LinkageError failed) {
      LOG.error("the REST resources of {} cannot be published", feature, failed);
      context.ungetService(reference);
      return null;
    }
  }

  @Override
  public void removedService(ServiceReference<Application> reference, Published published) {
    try {
      // returns when the gate has drained it
      published.registration().unregister();
    } catch (IllegalStateException goneWithItsBundle) {
      LOG.debug("the servlet of {} was unregistered with its bundle", published.feature());
    }
    published.server().close();
    context.ungetService(reference);
  }

  /** The OpenAPI documents of the features that answer now, by feature. */
  Map<String, URL> documents() {
    Map<String, URL> documents = new TreeMap<>();
    getTracked().values().stream()
        .filter(Objects::nonNull)
        .forEach(p -> p.document().ifPresent(url -> documents.put(p.feature(), url)));
    return documents;
  }

  private static Dictionary<String, Object> properties(
      ServiceReference<?> reference, String feature) {
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put(GateConstants.PREFIX, BASE + feature);
    Optional.ofNullable(reference.getProperty(GateConstants.MAX_BODY))
        .ifPresent(bytes -> properties.put(GateConstants.MAX_BODY, bytes));
    return properties;
  }

  private static Filter filter() {
    try {
      return FrameworkUtil.createFilter(
          "(&(objectClass=" + Application.class.getName() + ")(" + RestConstants.FEATURE + "=*))");
    } catch (InvalidSyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A feature that answers. */
  record Published(
      String feature,
      Bundle bundle,
      FeatureServer server,
      ServiceRegistration<Servlet> registration) {
    /** Its OpenAPI document, when it brings one; a bundle of several features names them apart. */
    Optional<URL> document() {
      return Optional.ofNullable(bundle.getEntry("OPENAPI/" + feature + ".json"))
          .or(() -> Optional.ofNullable(bundle.getEntry("OPENAPI/openapi.json")));
    }
  }
}
