package online.arval.cabinet.platform.operations.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells requests made on this machine from those that came from outside. */
public final class LocalRequests {
  private static final Set<String> LOOPBACK =
      Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "[::1]");

  private LocalRequests() {}

  /** Whether the request was made on this machine and not handed on by a proxy on it. */
  public static boolean isLocal(HttpServletRequest request) {
    return LOOPBACK.contains(request.getRemoteAddr())
        && request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null;
  }
}
