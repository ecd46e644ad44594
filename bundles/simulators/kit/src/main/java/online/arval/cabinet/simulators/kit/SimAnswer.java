package online.arval.cabinet.simulators.kit;

import java.util.Map;

/** An answer of a simulator, in UTF-8. */
public record SimAnswer(int status, String contentType, String body, Map<String, String> headers) {
  public SimAnswer {
    headers = Map.copyOf(headers);
  }

  /** Some status with a body. */
  public static SimAnswer of(int status, String contentType, String body) {
    return new SimAnswer(status, contentType, body, Map.of());
  }

  /** JSON. */
  public static SimAnswer json(int status, String body) {
    return of(status, "application/json", body);
  }

  /** A page for people. */
  public static SimAnswer html(int status, String body) {
    return of(status, "text/html", body);
  }

  /** Sends the browser elsewhere, by GET. */
  public static SimAnswer see(String address) {
    return new SimAnswer(303, "text/plain", "", Map.of("Location", address));
  }
}
