package online.arval.cabinet.platform.portal.internal;

import jakarta.servlet.Servlet;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.platform.gate.GateConstants;
import online.arval.cabinet.platform.security.Authenticator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the events servlet registered and its streams alive. It registers the servlet by hand, so
 * that the streams end <em>before</em> the gate waits for running requests to end.
 */
@Component(
    service = EventsEndpoint.class,
    immediate = true,
    configurationPid = "online.arval.cabinet.portal")
public final class EventsEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(EventsEndpoint.class);
  private static final int BEATS_PER_SESSION_CHECK = 4;

  private final LiveHub hub;
  private final ScheduledExecutorService executor;
  private final ServiceRegistration<Servlet> registration;

  @Activate
  public EventsEndpoint(
      @Reference LiveHub hub,
      @Reference Authenticator authenticator,
      BundleContext context,
      PortalConfig config) {
    this.hub = hub;
    int seconds = LiveHub.CHECK.within("heartbeatSeconds", config.heartbeatSeconds(), 1, 60);
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "cabinet-portal-events");
              thread.setDaemon(true);
              return thread;
            });
    executor.scheduleAtFixedRate(() -> safely(hub::heartbeat), seconds, seconds, TimeUnit.SECONDS);
    int check = seconds * BEATS_PER_SESSION_CHECK;
    executor.scheduleAtFixedRate(() -> safely(hub::endDead), check, check, TimeUnit.SECONDS);
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put(GateConstants.PREFIX, "/api/v1/portal/events");
    this.registration =
        context.registerService(
            Servlet.class, new EventsServlet(hub, authenticator, executor), properties);
  }

  @Deactivate
  void deactivate() {
    hub.shutDown();
    registration.unregister();
    executor.shutdownNow();
  }

  /** An exception would silently end the timer. */
  private static void safely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException failed) {
      LOG.warn("Live updates: {}", failed.toString());
    }
  }
}
