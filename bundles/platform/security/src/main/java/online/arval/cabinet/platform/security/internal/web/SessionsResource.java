package online.arval.cabinet.platform.security.internal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.security.Authenticator;
import online.arval.cabinet.platform.security.internal.SessionDesk;

/** A person's own sessions: where they are signed in, and ending those they do not recognise. */
@Path("/")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
  private final Authenticator authenticator;
  private final SessionDesk desk;

  SessionsResource(Authenticator authenticator, SessionDesk desk) {
    this.authenticator = authenticator;
    this.desk = desk;
  }

  @GET
  @Operation(summary = "The caller's own live sessions, the latest used first")
  public SessionList list(@Context HttpServletRequest request) {
    Authenticator.Session current = current(request);
    return new SessionList(
        desk.of(current.caller().id()).stream()
            .map(info -> Item.of(info, info.id().equals(current.id())))
            .toList());
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "End one of the caller's own sessions")
  @ApiResponse(responseCode = "204", description = "Ended")
  @ApiResponse(responseCode = "404", description = "The caller has no such session")
  public void end(@Context HttpServletRequest request, @PathParam("id") String id) {
    Authenticator.Session current = current(request);
    if (!Ids.isValid(id) || !desk.close(current.caller(), id, false)) {
      throw ProblemException.notFound("session");
    }
  }

  @DELETE
  @Operation(summary = "End all of the caller's sessions but this one")
  @ApiResponse(responseCode = "204", description = "Ended")
  public void endOthers(@Context HttpServletRequest request) {
    Authenticator.Session current = current(request);
    desk.closeOthers(current.caller(), current.id());
  }

  private Authenticator.Session current(HttpServletRequest request) {
    return Sessions.current(authenticator, request).orElseThrow(Sessions::none);
  }

  /** The sessions. */
  @Schema(name = "SessionList")
  record SessionList(List<Item> items) {}

  /**
   * A session.
   *
   * @param id public identifier, not the secret
   * @param lastSeen to within a minute
   * @param current whether it is the one that asks
   */
  @Schema(name = "SessionItem")
  record Item(
      String id,
      Instant created,
      Instant lastSeen,
      String address,
      String userAgent,
      boolean current) {
    static Item of(SessionDesk.Info info, boolean current) {
      return new Item(
          info.id(),
          info.createdAt(),
          info.lastSeenAt(),
          info.address(),
          info.userAgent(),
          current);
    }
  }
}
