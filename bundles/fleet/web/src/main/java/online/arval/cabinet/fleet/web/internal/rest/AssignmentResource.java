package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import online.arval.cabinet.fleet.api.AssignmentId;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.platform.model.Caller;

/** One assignment. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/assignments")
@Tag(name = "Assignments")
public final class AssignmentResource {
  private final Assignments assignments;
  private final Clock clock;

  /** Serves these; the clock says what now is. */
  public AssignmentResource(Assignments assignments, Clock clock) {
    this.assignments = assignments;
    this.clock = clock;
  }

  /** Ends an assignment. */
  @POST
  @Path("/{assignmentId}/end")
  @Operation(operationId = "endAssignment", summary = "Ends an assignment, now or at a moment")
  public AssignmentJson end(
      @Context Caller caller,
      @PathParam("assignmentId") String assignmentId,
      AssignmentEnd bodyOrNull) {
    Instant at = bodyOrNull == null || bodyOrNull.at() == null ? clock.instant() : bodyOrNull.at();
    return AssignmentJson.of(assignments.end(caller, new AssignmentId(assignmentId), at));
  }
}
