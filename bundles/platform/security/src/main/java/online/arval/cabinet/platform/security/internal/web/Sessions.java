package online.arval.cabinet.platform.security.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.Correlation;
import online.arval.cabinet.platform.security.Authenticator;
import org.slf4j.MDC;

/** What both resources read from a request. */
final class Sessions {
  private Sessions() {}

  static Optional<Authenticator.Session> current(
      Authenticator authenticator, HttpServletRequest request) {
    return SessionCookie.read(request).flatMap(authenticator::session);
  }

  static ProblemException none() {
    return ProblemException.of(ProblemKind.UNAUTHENTICATED, "unauthenticated", "Sign in first.");
  }

  /** The client's address as the gate determined it, behind whatever proxies it trusts. */
  static String address(HttpServletRequest request) {
    String known = MDC.get(Correlation.ADDRESS_KEY);
    return known == null ? request.getRemoteAddr() : known;
  }

  static String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    return value == null ? "" : value;
  }
}
