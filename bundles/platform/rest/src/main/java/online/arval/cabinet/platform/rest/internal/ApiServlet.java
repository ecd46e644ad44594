package online.arval.cabinet.platform.rest.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/**
 * {@code /api}: the OpenAPI documents and the pages to browse them; 404 for a feature that is not
 * there.
 */
final class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern FEATURE =
      Pattern.compile("/v1/openapi/([a-z][a-z0-9-]{0,40})\\.json");

  /** The files of the pages, with their media types; nothing else is served. */
  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "text/html;charset=utf-8",
          "start.js", "text/javascript;charset=utf-8",
          "swagger-ui-bundle.js", "text/javascript;charset=utf-8",
          "swagger-ui.css", "text/css;charset=utf-8",
          "favicon-32x32.png", "image/png");

  private final transient OpenApi openApi;

  ApiServlet(OpenApi openApi) {
    this.openApi = openApi;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    Matcher feature = FEATURE.matcher(path);
    boolean page = path.isEmpty() || path.equals("/") || FILES.containsKey(path.substring(1));
    boolean document = path.equals("/v1/openapi.json") || feature.matches();
    if (!page && !document) {
      throw notFound();
    }
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      throw ProblemException.of(
          ProblemKind.METHOD_NOT_ALLOWED, "method-not-allowed", "Only GET is offered here.");
    }
    if (path.isEmpty()) {
      // the pages' relative addresses need the slash
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", "/api/");
    } else if (page) {
      file(path.equals("/") ? "index.html" : path.substring(1), response);
    } else {
      byte[] json =
          feature.matches()
              ? openApi.ofFeature(feature.group(1)).orElseThrow(ApiServlet::notFound)
              : openApi.merged();
      send(json, "application/json", response);
    }
  }

  private static void file(String name, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-cache");
    try (InputStream in = ApiServlet.class.getResourceAsStream("/swagger/" + name)) {
      if (in == null) {
        throw notFound();
      }
      send(in.readAllBytes(), FILES.get(name), response);
    }
  }

  private static void send(byte[] body, String type, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static ProblemException notFound() {
    return ProblemException.of(
        ProblemKind.NOT_FOUND, "not-found", "Nothing answers at this address.");
  }
}
