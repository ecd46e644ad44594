package online.arval.cabinet.platform.security.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/**
 * Refuses a sign-in that another site's page started: there is no session yet whose token could
 * prove the origin, and a stranger must not sign a visitor into the stranger's own account.
 */
final class SameSite {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private SameSite() {}

  /**
   * Checks {@code Sec-Fetch-Site} and {@code Origin}, which pages cannot forge; a request with
   * neither comes from no page.
   *
   * @param allowed further origins, {@code https://host}
   * @throws ProblemException forbidden {@code cross-site}
   */
  static void require(HttpServletRequest request, Set<String> allowed) {
    String origin = request.getHeader("Origin");
    if (origin != null && allowed.contains(origin)) {
      return;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    boolean foreignSite = site != null && !OWN.contains(site);
    if (foreignSite || origin != null && !sameHost(origin, request.getHeader("Host"))) {
      throw ProblemException.of(
          ProblemKind.FORBIDDEN, "cross-site", "Sign in on the cabinet's own pages.");
    }
  }

  private static boolean sameHost(String origin, String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
