package online.arval.cabinet.platform.security.internal.oauth;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Writes the answers of the token endpoint; none may be stored by anything on the way. */
final class OAuthJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OAuthJson() {}

  static void write(HttpServletResponse response, OAuthError error) throws IOException {
    if (error.status() == 401) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"cabinet\", charset=\"UTF-8\"");
    }
    if (error.status() == 405) {
      response.setHeader("Allow", "POST");
    }
    write(
        response,
        error.status(),
        Map.of("error", error.error(), "error_description", error.getMessage()));
  }

  static void write(HttpServletResponse response, int status, Map<String, Object> body)
      throws IOException {
    byte[] bytes = MAPPER.writeValueAsBytes(body);
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Pragma", "no-cache");
    response.setContentType("application/json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
