package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import online.arval.cabinet.platform.gate.GateConstants;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings servlet services behind the gate. Removal happens inside the owner's {@code unregister()},
 * which therefore returns only when no call runs in the servlet any more (or the drain time is
 * over).
 */
final class ServletServices extends ServiceTracker<Servlet, ServletServices.Entry> {
  private static final Logger LOG = LoggerFactory.getLogger(ServletServices.class);
  private static final long AS_THE_GATE_SAYS = -2;

  private final Router router;
  private final ServletContext servletContext;
  private final Supplier<Duration> drainWait;

  ServletServices(
      BundleContext context,
      Router router,
      ServletContext servletContext,
      Supplier<Duration> drainWait) {
    super(context, filter(), null);
    this.router = router;
    this.servletContext = servletContext;
    this.drainWait = drainWait;
  }

  @Override
  public Entry addingService(ServiceReference<Servlet> reference) {
    Servlet servlet = context.getService(reference);
    if (servlet == null) {
      return null;
    }
    String owner = reference.getBundle().getSymbolicName();
    List<String> prefixes = prefixes(reference);
    try {
      Loaders.run(
          servlet,
          () -> servlet.init(new TargetConfig(String.join(",", prefixes), servletContext)));
    } catch (Exception failed) {
      LOG.error("{} cannot answer {}: its servlet fails to start", owner, prefixes, failed);
      context.ungetService(reference);
      return null;
    }
    Entry entry = new Entry(new Target(servlet, owner, maxBody(reference)), prefixes);
    router.add(prefixes, entry.target());
    LOG.info("{} is served by {}", prefixes, owner);
    return entry;
  }

  @Override
  public void removedService(ServiceReference<Servlet> reference, Entry entry) {
    try {
      router.retire(entry.prefixes(), entry.target(), drainWait.get());
    } finally {
      context.ungetService(reference);
    }
    LOG.info("{} is no longer served by {}", entry.prefixes(), entry.target().owner());
  }

  private static List<String> prefixes(ServiceReference<Servlet> reference) {
    return Prefixes.of(reference.getProperty(GateConstants.PREFIX));
  }

  private static long maxBody(ServiceReference<Servlet> reference) {
    return reference.getProperty(GateConstants.MAX_BODY) instanceof Number bytes
        ? bytes.longValue()
        : AS_THE_GATE_SAYS;
  }

  private static org.osgi.framework.Filter filter() {
    try {
      return FrameworkUtil.createFilter(
          "(&(objectClass=" + Servlet.class.getName() + ")(" + GateConstants.PREFIX + "=*))");
    } catch (InvalidSyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** One servlet with its prefixes. */
  record Entry(Target target, List<String> prefixes) {}
}
