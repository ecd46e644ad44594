package online.arval.cabinet.simulators.gisgmp.internal.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.platform.gate.GateConstants;
import online.arval.cabinet.simulators.gisgmp.internal.GisGmpSimulator;
import online.arval.cabinet.simulators.gisgmp.internal.store.Registry;
import online.arval.cabinet.simulators.gisgmp.internal.store.StoredCharge;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Charges by the control API: {@code POST} a list of any length, which is read as it comes; {@code
 * GET …/<uin>}; {@code POST …/<uin>/amend|annul|restore}.
 */
@Component(
    service = Servlet.class,
    property = {
      GateConstants.PREFIX + "=/sim/gisgmp/control/charges",
      "cabinet.gate.max-body:Long=-1"
    })
public final class ChargesControl extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Registry registry;

  @Activate
  public ChargesControl(@Reference GisGmpSimulator simulator) {
    this.registry = simulator.registry();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] path = path(request);
    if (path.length == 1) {
      write(response, 200, "{\"count\":" + registry.count() + "}");
    } else {
      one(response, registry.find(path[1]));
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] path = path(request);
    try {
      if (path.length == 1) {
        long loaded = new ChargeFile(registry).load(request.getInputStream());
        write(response, 200, "{\"loaded\":" + loaded + "}");
      } else if (path.length == 3) {
        one(response, change(path[1], path[2], JSON.readTree(request.getInputStream())));
      } else {
        write(response, 404, "{}");
      }
    } catch (JsonProcessingException e) {
      refuse(response, e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      refuse(response, e.getMessage());
    }
  }

  private Optional<StoredCharge> change(String uin, String what, JsonNode body) {
    Instant at = Instant.now();
    return switch (what) {
      case "amend" -> registry.amend(uin, body.path("totalKopecks").asLong(), at);
      case "annul" -> registry.annul(uin, false, at);
      case "restore" -> registry.annul(uin, true, at);
      default -> throw new IllegalArgumentException("amend, annul or restore");
    };
  }

  private static String[] path(HttpServletRequest request) {
    String info = Optional.ofNullable(request.getPathInfo()).orElse("");
    return info.split("/");
  }

  private static void one(HttpServletResponse response, Optional<StoredCharge> charge)
      throws IOException {
    write(
        response,
        charge.isPresent() ? 200 : 404,
        charge.isPresent() ? JSON.writeValueAsString(charge.get()) : "{}");
  }

  private static void refuse(HttpServletResponse response, String reason) throws IOException {
    write(response, 400, JSON.writeValueAsString(Map.of("error", reason)));
  }

  private static void write(HttpServletResponse response, int status, String body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
