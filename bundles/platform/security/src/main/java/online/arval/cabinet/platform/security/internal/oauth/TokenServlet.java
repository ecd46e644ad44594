package online.arval.cabinet.platform.security.internal.oauth;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.Correlation;
import online.arval.cabinet.platform.security.internal.TokenDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.MDC;

/**
 * The OAuth 2 endpoints for partners' machines: {@code POST /oauth2/token} (client credentials, RFC
 * 6749 §4.4) and {@code POST /oauth2/revoke} (RFC 7009).
 */
@Component(service = Servlet.class, property = "cabinet.gate.prefix=/oauth2")
public final class TokenServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient TokenDesk desk;

  @Activate
  public TokenServlet(@Reference TokenDesk desk) {
    this.desk = desk;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String path = request.getPathInfo() == null ? "" : request.getPathInfo();
      switch (path) {
        case "/token" -> token(FormRequest.read(request), address(request), response);
        case "/revoke" -> revoke(FormRequest.read(request), address(request), response);
        default ->
            throw new OAuthError(
                404, "invalid_request", "There is /oauth2/token and /oauth2/revoke.");
      }
    } catch (OAuthError e) {
      OAuthJson.write(response, e);
    } catch (ProblemException e) {
      OAuthJson.write(response, limited(e, response));
    }
  }

  private void token(FormRequest form, String address, HttpServletResponse response)
      throws IOException {
    // which client it is comes first: a stranger learns nothing about the rest
    TokenDesk.Client client = authenticated(form, address);
    String grant = form.required("grant_type");
    if (!grant.equals("client_credentials")) {
      throw new OAuthError(400, "unsupported_grant_type", "Only client_credentials is offered.");
    }
    String scope = form.value("scope").orElse("").strip();
    Set<String> asked =
        scope.isEmpty() ? Set.of() : Set.copyOf(java.util.List.of(scope.split(" +")));
    TokenDesk.Issued issued =
        desk.issue(client, asked)
            .orElseThrow(
                () ->
                    new OAuthError(
                        400, "invalid_scope", "The client may not have every scope asked for."));
    OAuthJson.write(
        response,
        200,
        Map.of(
            "access_token", issued.token(),
            "token_type", "Bearer",
            "expires_in", issued.life().toSeconds(),
            "scope", String.join(" ", new java.util.TreeSet<>(issued.scopes()))));
  }

  private void revoke(FormRequest form, String address, HttpServletResponse response)
      throws IOException {
    desk.revoke(authenticated(form, address), form.required("token"));
    OAuthJson.write(response, 200, Map.of());
  }

  private TokenDesk.Client authenticated(FormRequest form, String address) {
    return desk.authenticate(form.clientId(), form.clientSecret(), address)
        .orElseThrow(
            () ->
                new OAuthError(
                    401, "invalid_client", "The client is unknown or its secret is wrong."));
  }

  private static OAuthError limited(ProblemException e, HttpServletResponse response) {
    e.retryAfter()
        .ifPresent(
            wait ->
                response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
    boolean tooMany = e.kind() == ProblemKind.TOO_MANY_REQUESTS;
    return new OAuthError(
        e.kind().status(), tooMany ? "slow_down" : "temporarily_unavailable", e.getMessage());
  }

  private static String address(HttpServletRequest request) {
    String known = MDC.get(Correlation.ADDRESS_KEY);
    return known == null ? request.getRemoteAddr() : known;
  }
}
