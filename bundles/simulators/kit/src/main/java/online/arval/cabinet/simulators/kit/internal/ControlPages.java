package online.arval.cabinet.simulators.kit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.simulators.kit.Fault;
import online.arval.cabinet.simulators.kit.FaultKind;
import online.arval.cabinet.simulators.kit.SimAnswer;
import online.arval.cabinet.simulators.kit.SimRequest;
import online.arval.cabinet.simulators.kit.Simulator;

/** {@code /control}: faults and books as JSON, and a page to click them. */
public final class ControlPages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROWS = 50;

  private ControlPages() {}

  /** The answer, when the path is one of the control's. */
  public static Optional<SimAnswer> answer(Simulator simulator, SimRequest request) {
    return switch (request.path()) {
      case "/control/faults" -> Optional.of(faults(simulator, request));
      case "/control/books" ->
          Optional.of(SimAnswer.json(200, json(simulator.books(limit(request)))));
      case "", "/", "/control" -> Optional.of(page(simulator, request));
      default -> Optional.empty();
    };
  }

  private static SimAnswer faults(Simulator simulator, SimRequest request) {
    if (request.method().equals("PUT")) {
      try {
        simulator.faults().setJson(request.body());
      } catch (IllegalArgumentException e) {
        return SimAnswer.of(400, "text/plain", e.getMessage());
      }
    } else if (!request.method().equals("GET")) {
      return SimAnswer.of(405, "text/plain", "GET or PUT");
    }
    return SimAnswer.json(200, simulator.faults().json());
  }

  private static SimAnswer page(Simulator simulator, SimRequest request) {
    String back = request.base() + "/control?lang=" + request.language();
    if (!request.method().equals("POST")) {
      return SimAnswer.html(200, new ControlPage(simulator, request.language()).html(back));
    }
    try {
      change(simulator, request.form());
      return SimAnswer.see(back);
    } catch (IllegalArgumentException e) {
      return SimAnswer.of(400, "text/plain", e.getMessage());
    }
  }

  private static void change(Simulator simulator, Map<String, String> form) {
    if (form.getOrDefault("do", "").equals("clear")) {
      simulator.faults().set(List.of());
      return;
    }
    simulator
        .faults()
        .add(
            new Fault(
                FaultKind.of(form.getOrDefault("kind", "")),
                form.getOrDefault("operation", ""),
                Double.parseDouble(form.getOrDefault("probability", "1")),
                Long.parseLong(form.getOrDefault("count", "-1")),
                Long.parseLong(form.getOrDefault("millis", "0"))));
  }

  private static int limit(SimRequest request) {
    String asked = request.parameter("limit");
    return asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : ROWS;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
