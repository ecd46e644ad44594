package online.arval.cabinet.platform.soap.internal;

import jakarta.servlet.Servlet;
import java.util.Hashtable;
import java.util.Map;
import java.util.function.Function;
import online.arval.cabinet.platform.gate.GateConstants;
import online.arval.cabinet.platform.soap.SoapEndpoint;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings endpoints to the gate as they come and takes them away as they go. The servlet is
 * registered on behalf of the feature's bundle, whose capability the gate knows.
 */
final class EndpointPublisher
    implements ServiceTrackerCustomizer<SoapEndpoint, EndpointPublisher.Published> {
  private static final Logger LOG = LoggerFactory.getLogger(EndpointPublisher.class);
  private static final String ROOT = "/soap/v1/";

  private final BundleContext context;
  private final Function<SoapEndpoint, PublishedEndpoint> factory;
  private final Map<String, Object> servletProperties;

  EndpointPublisher(
      BundleContext context,
      Function<SoapEndpoint, PublishedEndpoint> factory,
      Map<String, Object> servletProperties) {
    this.context = context;
    this.factory = factory;
    this.servletProperties = servletProperties;
  }

  /** An endpoint at work. */
  record Published(String path, PublishedEndpoint endpoint, ServiceRegistration<Servlet> servlet) {}

  @Override
  public Published addingService(ServiceReference<SoapEndpoint> reference) {
    BundleContext feature = reference.getBundle().getBundleContext();
    SoapEndpoint endpoint = context.getService(reference);
    if (endpoint == null || feature == null) {
      return null; // gone again
    }
    String path = ROOT + endpoint.name();
    try {
      PublishedEndpoint published = factory.apply(endpoint);
      Hashtable<String, Object> properties = new Hashtable<>(servletProperties);
      properties.put(GateConstants.PREFIX, path);
      ServiceRegistration<Servlet> servlet =
          feature.registerService(Servlet.class, published.servlet(), properties);
      LOG.info("SOAP service {} published", path);
      return new Published(path, published, servlet);
    } catch (RuntimeException | LinkageError unusable) {
      LOG.error("SOAP service {} cannot be published", path, unusable);
      context.ungetService(reference);
      return null;
    }
  }

  @Override
  public void modifiedService(ServiceReference<SoapEndpoint> reference, Published published) {
    // properties of an endpoint mean nothing
  }

  /** Running calls end first: the gate drains a servlet before its unregistering returns. */
  @Override
  public void removedService(ServiceReference<SoapEndpoint> reference, Published published) {
    try {
      published.servlet().unregister();
    } catch (IllegalStateException alreadyGone) {
      LOG.debug("{} was already away", published.path());
    }
    published.endpoint().close();
    context.ungetService(reference);
    LOG.info("SOAP service {} withdrawn", published.path());
  }
}
