package online.arval.cabinet.platform.soap.internal;

import jakarta.servlet.Servlet;
import java.util.HashMap;
import java.util.Map;
import online.arval.cabinet.platform.soap.SoapEndpoint;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.common.jaxb.JAXBContextCache;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.io.DelayedCachedOutputStreamCleaner;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;

/** One endpoint on a bus of its own: nothing of it is left when it is closed. */
final class PublishedEndpoint implements AutoCloseable {
  private final Bus bus;
  private final Server server;
  private final ClassLoader loader;
  private final EndpointServlet servlet;

  PublishedEndpoint(
      SoapEndpoint endpoint,
      SecurityInterceptor security,
      Map<String, Object> limits,
      CallMetrics metrics,
      FaultLog log) {
    Object implementor = endpoint.implementor();
    ClassLoader library = Bus.class.getClassLoader();
    loader = new CompositeClassLoader(library, implementor.getClass().getClassLoader());
    bus = ContextLoader.with(library, () -> newBus(loader));
    server =
        ContextLoader.with(
            loader, () -> publish(endpoint.name(), implementor, security, limits, metrics, log));
    servlet = new EndpointServlet(bus, loader);
  }

  Servlet servlet() {
    return servlet;
  }

  /** Its timer would keep the loader of the thread that made it; so it is made under CXF's own. */
  private static Bus newBus(ClassLoader loader) {
    Bus made = new ExtensionManagerBus(null, null, loader);
    made.getExtension(DelayedCachedOutputStreamCleaner.class);
    return made;
  }

  private Server publish(
      String name,
      Object implementor,
      SecurityInterceptor security,
      Map<String, Object> limits,
      CallMetrics metrics,
      FaultLog log) {
    Map<String, Object> properties = new HashMap<>(limits);
    properties.put(FaultListener.class.getName(), log);
    properties.put("autoRewriteSoapAddress", true);
    // an element twice, or one that is not described, has no meaning that both sides know
    properties.put(Message.SCHEMA_VALIDATION_ENABLED, SchemaValidationType.IN);
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(bus);
    factory.setAddress("/");
    factory.setServiceBean(implementor);
    factory.setInvoker(new CallInvoker(name, implementor, metrics));
    factory.setProperties(properties);
    factory.getInInterceptors().add(new CharsetInterceptor());
    factory.getInInterceptors().add(new MtomInterceptor());
    factory.getInInterceptors().add(new PartsInterceptor());
    factory.getInInterceptors().add(new SoapActionInterceptor());
    factory.getInInterceptors().add(new EnvelopeReaderInterceptor());
    factory.getInInterceptors().add(new SecurityHeaderInterceptor());
    factory.getInInterceptors().add(security);
    factory.getInInterceptors().add(new MessageShapeInterceptor());
    factory.getOutInterceptors().add(new Utf8Interceptor());
    factory.getOutInterceptors().add(new XmlCharactersInterceptor());
    factory.getOutFaultInterceptors().add(new Utf8Interceptor());
    factory.getOutFaultInterceptors().add(new SafeFaultInterceptor());
    factory.getOutFaultInterceptors().add(new XmlCharactersInterceptor());
    return factory.create();
  }

  @Override
  public void close() {
    ContextLoader.run(
        Bus.class.getClassLoader(),
        () -> {
          server.destroy();
          bus.shutdown(true);
          BusFactory.clearDefaultBusForAnyThread(bus);
          JAXBContextCache.clearCaches();
        });
  }
}
