package online.arval.cabinet.platform.operations.internal.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.operations.internal.LocalRequests;
import online.arval.cabinet.platform.operations.internal.OperationsConfig;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code GET /metrics} in the Prometheus text format 0.0.4. */
@Component(
    service = Servlet.class,
    configurationPid = OperationsConfig.PID,
    // the gate depends on this bundle, so its constant cannot be used here
    property = "cabinet.gate.prefix=/metrics")
public final class MetricsServlet extends HttpServlet {
  private final transient PrometheusMeterRegistry registry;
  private final boolean publicDetails;

  @Activate
  public MetricsServlet(@Reference PrometheusMeterRegistry registry, OperationsConfig config) {
    this.registry = registry;
    this.publicDetails =
        ConfigCheck.of(OperationsConfig.PID).isTrue("publicDetails", config.publicDetails());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!publicDetails && !LocalRequests.isLocal(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(registry.scrape());
  }
}
