package online.arval.cabinet.platform.security.internal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.security.Authenticator;
import online.arval.cabinet.platform.security.internal.SessionDesk;

/** Sign-in, sign-out, and who is signed in. */
@Path("/")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
  private final Authenticator authenticator;
  private final SessionDesk desk;

  SessionResource(Authenticator authenticator, SessionDesk desk) {
    this.authenticator = authenticator;
    this.desk = desk;
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sign in", description = "Always opens a new session and sets its cookie.")
  @ApiResponse(
      responseCode = "200",
      description = "Signed in",
      content = @Content(schema = @Schema(implementation = SessionBody.class)))
  @ApiResponse(responseCode = "401", description = "invalid-credentials: the same for every reason")
  @ApiResponse(responseCode = "429", description = "address-limited: see Retry-After")
  public Response signIn(@Context HttpServletRequest request, SignInBody body) {
    SameSite.require(request, desk.allowedOrigins());
    requireFields(body);
    char[] password = body.password().toCharArray();
    try {
      String secret =
          desk.open(
              body.login(),
              password,
              Sessions.address(request),
              Sessions.header(request, "User-Agent"));
      Sessions.current(authenticator, request)
          .ifPresent(old -> desk.close(old.caller(), old.id(), true));
      Authenticator.Session session = authenticator.session(secret).orElseThrow(Sessions::none);
      return answer(session).header("Set-Cookie", SessionCookie.set(request, secret)).build();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  @GET
  @Operation(summary = "Who is signed in, and the token for unsafe requests")
  @ApiResponse(
      responseCode = "200",
      description = "The session",
      content = @Content(schema = @Schema(implementation = SessionBody.class)))
  @ApiResponse(responseCode = "401", description = "Nobody is signed in")
  public Response current(@Context HttpServletRequest request) {
    return answer(Sessions.current(authenticator, request).orElseThrow(Sessions::none)).build();
  }

  @DELETE
  @Operation(summary = "Sign out")
  @ApiResponse(responseCode = "204", description = "Signed out; the cookie is cleared")
  public Response signOut(@Context HttpServletRequest request) {
    Sessions.current(authenticator, request)
        .ifPresent(session -> desk.close(session.caller(), session.id(), true));
    return Response.noContent()
        .header("Set-Cookie", SessionCookie.clear(request))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Response.ResponseBuilder answer(Authenticator.Session session) {
    return Response.ok(SessionBody.of(session)).header("Cache-Control", "no-store");
  }

  private static void requireFields(SignInBody body) {
    if (body == null) {
      throw ProblemException.of(ProblemKind.MALFORMED, "body-missing", "The request has no body.");
    }
    List<FieldError> errors = new ArrayList<>();
    if (body.login() == null || body.login().isBlank()) {
      errors.add(new FieldError("login", "required", "must be given"));
    }
    if (body.password() == null || body.password().isEmpty()) {
      errors.add(new FieldError("password", "required", "must be given"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}
