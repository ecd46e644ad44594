package online.arval.cabinet.simulators.kit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import online.arval.cabinet.simulators.kit.internal.ControlPages;
import online.arval.cabinet.simulators.kit.internal.FaultyExchange;

/**
 * The HTTP side of a simulator: below {@code /control} its faults and books, some pages for people,
 * and everything else is its protocol, where the faults happen. Register it as {@code Servlet} with
 * the gate's prefix {@code /sim/<name>} and as {@link Simulator}.
 */
public abstract class SimulatorServlet extends HttpServlet implements Simulator {
  private static final long serialVersionUID = 1L;

  /** What a request of the protocol asks for, for faults: one of {@link #operations}, or empty. */
  protected abstract String operation(SimRequest request);

  /** Does what a request of the protocol asks for; faults are none of its concern. */
  protected abstract SimAnswer answer(SimRequest request);

  /** A page for people, when the path is one. */
  protected abstract Optional<SimAnswer> page(SimRequest request);

  @Override
  protected final void service(HttpServletRequest http, HttpServletResponse response)
      throws IOException {
    SimRequest request = SimRequest.of(http);
    Optional<SimAnswer> control = ControlPages.answer(this, request);
    Optional<SimAnswer> own = control.isPresent() ? control : page(request);
    if (own.isPresent()) {
      write(response, own.get());
      return;
    }
    new FaultyExchange(faults(), operation(request))
        .run(() -> answer(request))
        .ifPresentOrElse(answer -> write(response, answer), () -> breakOff(response));
  }

  private static void write(HttpServletResponse response, SimAnswer answer) {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.status());
    response.setContentType(answer.contentType());
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    if (answer.contentType().equals("text/html")) {
      response.setHeader(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
    answer.headers().forEach(response::setHeader);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Announces more than it sends: the container then has to close the connection. */
  private static void breakOff(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("application/octet-stream");
    response.setContentLength(1 << 16);
    try {
      response.getOutputStream().write(' ');
      response.flushBuffer();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
