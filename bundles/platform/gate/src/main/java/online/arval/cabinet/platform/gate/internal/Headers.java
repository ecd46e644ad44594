package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.http.HttpServletResponse;
import online.arval.cabinet.platform.operations.Correlation;

/** Headers of every answer. They are set before the servlet runs, so that it can say otherwise. */
final class Headers {
  private Headers() {}

  static void put(HttpServletResponse response, Exchange exchange, Settings settings, String path) {
    response.setHeader(Correlation.HEADER, exchange.correlationId);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Content-Security-Policy", settings.contentSecurityPolicy());
    if (exchange.origin.secure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (settings.isReserved(path)) {
      response.setHeader("Cache-Control", "no-store");
    }
  }
}
