package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import online.arval.cabinet.platform.operations.Correlation;

/** Headers of every answer. They are set before the servlet runs, so that it can say otherwise. */
final class Headers {
  /** Those that are the same for every answer. */
  static final Map<String, String> PROTECTION =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy", "same-origin");

  private Headers() {}

  static void put(HttpServletResponse response, Exchange exchange, Settings settings, String path) {
    response.setHeader(Correlation.HEADER, exchange.correlationId);
    PROTECTION.forEach(response::setHeader);
    response.setHeader("Content-Security-Policy", settings.contentSecurityPolicy());
    if (exchange.origin.secure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (settings.isReserved(path)) {
      response.setHeader("Cache-Control", "no-store");
    }
  }
}
