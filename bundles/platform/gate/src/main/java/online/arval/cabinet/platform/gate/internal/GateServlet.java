package online.arval.cabinet.platform.gate.internal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The gate as the container sees it: one servlet at {@code /*}. The servlets behind it are tracked
 * from {@link #init} to {@link #destroy}, as they need the container's servlet context.
 */
@Component(
    service = {Servlet.class, GateStatus.class},
    immediate = true,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/*",
      "osgi.http.whiteboard.servlet.name=cabinet-gate",
      "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
      "load-on-startup:Integer=0"
    })
public final class GateServlet extends HttpServlet implements GateStatus {
  private static final long serialVersionUID = 1L;

  private final transient BundleContext context;
  private final transient Router router;
  private final transient AccessLog access = new AccessLog();
  private final transient Gate gate;
  private final transient DeclaredPrefixes declared;
  private final transient LiveSettings settings;
  private final transient Opening opening;
  private transient ServletServices servlets;

  /** Starts to watch which bundles declare which prefixes. */
  @Activate
  public GateServlet(
      BundleContext context, @Reference LiveSettings settings, @Reference Opening opening) {
    this.context = context;
    this.settings = settings;
    this.opening = opening;
    this.router = new Router(() -> settings.get().concurrency());
    this.gate = new Gate(router, access, settings);
    this.declared = new DeclaredPrefixes(context, router);
    declared.open();
  }

  @Deactivate
  void deactivate() {
    destroy();
    gate.close();
    declared.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindRegistry(MeterRegistry registry) {
    access.registry(registry);
  }

  void unbindRegistry(MeterRegistry registry) {
    access.registry(null);
  }

  @Override
  public synchronized void init() {
    if (servlets == null) {
      servlets =
          new ServletServices(
              context, router, getServletContext(), () -> settings.get().drainWait());
      servlets.open();
      gate.open();
      opening.set(true);
    }
  }

  @Override
  public synchronized void destroy() {
    if (servlets != null) {
      opening.set(false);
      gate.pause();
      servlets.close();
      servlets = null;
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    gate.service(request, response);
  }

  @Override
  public List<Line> lines() {
    return router.lines();
  }
}
