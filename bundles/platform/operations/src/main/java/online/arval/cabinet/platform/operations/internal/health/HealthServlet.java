package online.arval.cabinet.platform.operations.internal.health;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.operations.internal.LocalRequests;
import online.arval.cabinet.platform.operations.internal.OperationsConfig;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code GET /health/live}: the process answers. {@code GET /health/ready}: 200 when everything is
 * there, else 503, with every check and its reason.
 */
@Component(
    service = Servlet.class,
    configurationPid = OperationsConfig.PID,
    // the gate depends on this bundle, so its constant cannot be used here
    property = "cabinet.gate.prefix=/health")
public final class HealthServlet extends HttpServlet {
  private final transient Readiness readiness;
  private final boolean publicDetails;

  @Activate
  public HealthServlet(@Reference Readiness readiness, OperationsConfig config) {
    this(
        readiness,
        ConfigCheck.of(OperationsConfig.PID).isTrue("publicDetails", config.publicDetails()));
  }

  HealthServlet(Readiness readiness, boolean publicDetails) {
    this.readiness = readiness;
    this.publicDetails = publicDetails;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    switch (path) {
      case "/live" -> write(response, HttpServletResponse.SC_OK, "{\"status\":\"UP\"}");
      case "/ready" -> {
        Report report = readiness.report();
        boolean details = publicDetails || LocalRequests.isLocal(request);
        write(
            response,
            report.ready() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            ReportJson.of(report, details).toString());
      }
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void write(HttpServletResponse response, int status, String json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
