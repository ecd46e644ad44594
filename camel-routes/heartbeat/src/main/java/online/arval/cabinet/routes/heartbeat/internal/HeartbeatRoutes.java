package online.arval.cabinet.routes.heartbeat.internal;

import jakarta.jms.ConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Runs the heartbeat route while there is a broker. */
@Component(service = HeartbeatRoutes.class, immediate = true)
public class HeartbeatRoutes {
  private final CamelContext camel;

  @Activate
  public HeartbeatRoutes(BundleContext bundle, @Reference ConnectionFactory factory)
      throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    // Camel's threads keep the loader they are made under
    Thread.currentThread().setContextClassLoader(HeartbeatRoutes.class.getClassLoader());
    OsgiDefaultCamelContext context = new OsgiDefaultCamelContext(bundle);
    try {
      context.getCamelContextExtension().setName("heartbeat");
      start(context, factory);
    } catch (Exception e) {
      context.stop();
      throw e;
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    camel = context;
  }

  /** Adds the broker and the route to a context and starts it. */
  static void start(CamelContext camel, ConnectionFactory factory) throws Exception {
    JmsComponent jms = JmsComponent.jmsComponent(factory);
    jms.setTransacted(true);
    // one local session for both ends: no transaction manager is needed
    jms.setLazyCreateTransactionManager(false);
    jms.setCacheLevelName("CACHE_CONSUMER");
    camel.addComponent("jms", jms);
    camel.addRoutes(new HeartbeatRoute());
    camel.start();
  }

  @Deactivate
  void stop() {
    camel.stop();
  }
}
