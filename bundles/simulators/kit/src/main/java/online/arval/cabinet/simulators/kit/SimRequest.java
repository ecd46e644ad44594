package online.arval.cabinet.simulators.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a simulator.
 *
 * @param path after the simulator's prefix, {@code /v3/payments}
 * @param base address of the simulator as the caller wrote it, {@code
 *     http://host:8181/sim/yookassa}
 * @param headers names in lower case
 * @param query decoded parameters; of several with one name the last
 * @param address where it came from
 */
public record SimRequest(
    String method,
    String path,
    String base,
    Map<String, String> headers,
    Map<String, String> query,
    String body,
    String address) {
  private static final int MAX_BODY = 4 << 20;

  static SimRequest of(HttpServletRequest request) throws IOException {
    Map<String, String> headers = new HashMap<>();
    request
        .getHeaderNames()
        .asIterator()
        .forEachRemaining(
            name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
    byte[] body = request.getInputStream().readNBytes(MAX_BODY);
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    String url = request.getRequestURL().toString();
    String prefix = request.getContextPath() + request.getServletPath();
    int at = url.indexOf(prefix, url.indexOf("//") + 2);
    String base = at < 0 ? url : url.substring(0, at + prefix.length());
    return new SimRequest(
        request.getMethod(),
        path,
        base,
        headers,
        form(Optional.ofNullable(request.getQueryString()).orElse("")),
        new String(body, StandardCharsets.UTF_8),
        request.getRemoteAddr());
  }

  /** A header by its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** A parameter of the query; empty when it is not there. */
  public String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  /** The body read as an HTML form. */
  public Map<String, String> form() {
    return form(body);
  }

  /** {@code ru} or {@code en}: by the parameter {@code lang}, else by what the browser prefers. */
  public String language() {
    String asked = parameter("lang");
    if (asked.equals("ru") || asked.equals("en")) {
      return asked;
    }
    return header("accept-language").orElse("ru").toLowerCase(Locale.ROOT).startsWith("en")
        ? "en"
        : "ru";
  }

  private static Map<String, String> form(String text) {
    Map<String, String> values = new HashMap<>();
    for (String pair : text.split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        values.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
      }
    }
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
