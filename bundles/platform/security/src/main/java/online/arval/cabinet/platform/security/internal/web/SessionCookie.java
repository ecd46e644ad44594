package online.arval.cabinet.platform.security.internal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import online.arval.cabinet.platform.security.Authenticator;

/**
 * The cookie of a session. Over TLS it has the {@code __Host-} prefix, so that no other host and no
 * plain-text answer can plant one; the plain name counts only over plain HTTP.
 */
final class SessionCookie {
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Strict";

  private SessionCookie() {}

  /** Value that the request brings. */
  static Optional<String> read(HttpServletRequest request) {
    String name = name(request);
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Header value that sets the cookie; the browser drops it when it closes. */
  static String set(HttpServletRequest request, String value) {
    return name(request) + "=" + value + ATTRIBUTES + secure(request);
  }

  /** Header value that makes the browser forget the cookie. */
  static String clear(HttpServletRequest request) {
    return name(request) + "=; Max-Age=0" + ATTRIBUTES + secure(request);
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? Authenticator.SECURE_COOKIE : Authenticator.COOKIE;
  }

  private static String secure(HttpServletRequest request) {
    return request.isSecure() ? "; Secure" : "";
  }
}
