package online.arval.cabinet.platform.rest.internal;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.rest.Anonymous;
import online.arval.cabinet.platform.rest.RestConstants;
import online.arval.cabinet.platform.security.Authenticator;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Exchange;

/**
 * Finds out who calls: an OAuth 2 bearer token, or the session cookie, whose unsafe requests must
 * repeat the session's CSRF token. Then counts the call against the principal's allowance.
 */
@Priority(Priorities.AUTHENTICATION)
final class AuthenticationFilter implements ContainerRequestFilter {
  private static final String BEARER = "Bearer ";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Collaborators collaborators;

  AuthenticationFilter(Collaborators collaborators) {
    this.collaborators = collaborators;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Exchange exchange = JAXRSUtils.getCurrentMessage().getExchange();
    if (isAnonymous(exchange.get(OperationResourceInfo.class))) {
      return;
    }
    Caller caller = authenticate(request);
    Duration wait = collaborators.rate().acquire(caller.principal());
    if (!wait.isZero()) {
      throw ProblemException.retryLater(
          ProblemKind.TOO_MANY_REQUESTS,
          "principal-rate",
          "Too many requests of this caller.",
          wait);
    }
    exchange.put(Caller.class, caller);
  }

  private Caller authenticate(ContainerRequestContext request) {
    Authenticator authenticator = collaborators.authenticator();
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authenticator
          .bearer(authorization.substring(BEARER.length()).trim())
          .orElseThrow(
              () ->
                  unauthenticated("invalid-token", "The access token is unknown or has expired."));
    }
    Authenticator.Session session =
        cookie(request)
            .flatMap(authenticator::session)
            .orElseThrow(
                () -> unauthenticated("unauthenticated", "Sign in, or send an access token."));
    if (!SAFE.contains(request.getMethod())) {
      requireCsrfToken(request.getHeaderString(RestConstants.CSRF_HEADER), session.csrfToken());
    }
    return session.caller();
  }

  private static Optional<String> cookie(ContainerRequestContext request) {
    // Over TLS only the cookie that no other site or path can have planted counts.
    String name =
        request.getSecurityContext().isSecure()
            ? Authenticator.SECURE_COOKIE
            : Authenticator.COOKIE;
    return Optional.ofNullable(cookies(request).get(name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  private static Map<String, Cookie> cookies(ContainerRequestContext request) {
    try {
      return request.getCookies();
    } catch (IllegalArgumentException malformed) {
      return Map.of(); // a header that nobody can read proves nothing
    }
  }

  private static void requireCsrfToken(String sent, String expected) {
    boolean same =
        sent != null
            && MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    if (!same) {
      throw ProblemException.of(
          ProblemKind.FORBIDDEN,
          "csrf-token",
          "Repeat the session's csrfToken in the header " + RestConstants.CSRF_HEADER + ".");
    }
  }

  private static boolean isAnonymous(OperationResourceInfo operation) {
    if (operation == null) {
      return false;
    }
    Method method = operation.getAnnotatedMethod();
    return method.isAnnotationPresent(Anonymous.class)
        || method.isAnnotationPresent(PermitAll.class)
        || operation.getMethodToInvoke().isAnnotationPresent(Anonymous.class)
        || operation.getClassResourceInfo().getServiceClass().isAnnotationPresent(Anonymous.class);
  }

  private static ProblemException unauthenticated(String code, String detail) {
    return ProblemException.of(ProblemKind.UNAUTHENTICATED, code, detail);
  }
}
