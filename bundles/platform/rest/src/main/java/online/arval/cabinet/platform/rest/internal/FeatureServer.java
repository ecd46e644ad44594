package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.io.DelayedCachedOutputStreamCleaner;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.logging.FaultListener;

/**
 * The JAX-RS server of one feature: its own bus, mapper and servlet, so that nothing of it outlives
 * it.
 */
final class FeatureServer implements AutoCloseable {
  private final Bus bus;
  private final Server server;
  private final FeatureServlet servlet;
  private final ObjectMapper mapper;

  FeatureServer(Application application, ClassLoader featureLoader, Collaborators collaborators) {
    ClassLoader library = Bus.class.getClassLoader();
    ClassLoader loader = new CompositeLoader(library, featureLoader);
    mapper = Json.mapper(loader);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    Bus busBefore = BusFactory.getThreadDefaultBus(false);
    try {
      // the cleaner's timer thread inherits the context loader and lives on: it must not be a
      // feature's
      thread.setContextClassLoader(library);
      bus = new ExtensionManagerBus(null, null, loader);
      bus.getExtension(DelayedCachedOutputStreamCleaner.class);
      thread.setContextClassLoader(loader);
      server = factory(application, collaborators).create();
      servlet = new FeatureServlet(bus, loader);
    } finally {
      BusFactory.setThreadDefaultBus(busBefore);
      thread.setContextClassLoader(before);
    }
  }

  private JAXRSServerFactoryBean factory(Application application, Collaborators collaborators) {
    JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
    factory.setBus(bus);
    factory.setAddress("/");
    factory.setServiceBeans(new ArrayList<>(application.getSingletons()));
    DepartedClients departed = new DepartedClients();
    factory.setProperties(Map.of(FaultListener.class.getName(), departed));
    factory.setProviders(
        List.of(
            new JsonProvider(mapper),
            departed,
            new ProblemMapper(),
            new ProblemMapper.OfJaxRs(),
            new CallerContext(),
            new AuthenticationFilter(collaborators),
            new RequestFingerprint(),
            new PageLinks()));
    factory.setInvoker(new IdempotentInvoker(collaborators, new AnswerWriter(mapper)));
    return factory;
  }

  Servlet servlet() {
    return servlet;
  }

  /** Frees the caches of CXF and Jackson that hold the feature's classes. */
  @Override
  public void close() {
    server.destroy();
    bus.shutdown(true);
    BusFactory.clearDefaultBusForAnyThread(bus);
    TypeFactory.defaultInstance().clearCache();
  }
}
