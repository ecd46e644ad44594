package online.arval.cabinet.platform.portal.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import online.arval.cabinet.platform.gate.GateConstants;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Serves the page, the shell, the libraries, and the modules of every section. Needs no sign-in.
 */
@Component(service = Servlet.class, property = GateConstants.PREFIX + "=/")
public final class PortalServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient StaticAnswers answers;

  @Activate
  public PortalServlet(@Reference Shell shell, @Reference Sections sections) {
    this.answers = new StaticAnswers(shell, sections);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StaticAnswers.Answer answer =
        answers.answer(
            path(request),
            Optional.ofNullable(request.getHeader("If-None-Match")),
            Optional.ofNullable(request.getHeader("Accept-Encoding"))
                .filter(sent -> sent.contains("gzip"))
                .isPresent());
    if (answer.status() == HttpServletResponse.SC_NOT_FOUND) {
      throw ProblemException.of(ProblemKind.NOT_FOUND, "not-found", "There is no such page.");
    }
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    if (answer.status() != HttpServletResponse.SC_NOT_MODIFIED) {
      response.setContentLength(answer.body().length);
      if (!request.getMethod().equals("HEAD")) {
        response.getOutputStream().write(answer.body());
      }
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private static String path(HttpServletRequest request) {
    String info = Optional.ofNullable(request.getPathInfo()).orElse("");
    return info.startsWith("/") ? info : "/" + info;
  }
}
