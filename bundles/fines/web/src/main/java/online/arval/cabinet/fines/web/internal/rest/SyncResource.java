package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fines.api.SyncState;
import online.arval.cabinet.fines.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.rest.Input;

/** Reading the registries. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/sync")
@Tag(name = "Fine registries")
public final class SyncResource {
  private final FineSync sync;

  /** Serves these. */
  public SyncResource(FineSync sync) {
    this.sync = sync;
  }

  /** How far it is. */
  @GET
  @Operation(operationId = "getFineSync", summary = "How far the registries have been read")
  @ApiResponse(
      responseCode = "200",
      description = "One item per registry",
      content = @Content(schema = @Schema(implementation = PageSchemas.Sync.class)))
  public Page<SyncJson> state(@Context Caller caller, @QueryParam("companyId") String companyId) {
    return SyncJson.page(sync.state(caller, CompanyScope.required(caller, companyId)));
  }

  /** Starts reading. */
  @POST
  @Operation(
      operationId = "startFineSync",
      summary = "Starts reading the registries; a run that is under way is followed by one more")
  @ApiResponse(
      responseCode = "202",
      description = "Under way: running until the last run that was asked for has ended",
      content = @Content(schema = @Schema(implementation = PageSchemas.Sync.class)))
  public Response start(@Context Caller caller, SyncInput bodyOrNull) {
    SyncInput input = bodyOrNull == null ? new SyncInput(null, null, null) : bodyOrNull;
    List<SyncState> states =
        sync.start(
            caller,
            CompanyScope.required(caller, input.companyId()),
            Input.optional(input.registry()),
            Boolean.TRUE.equals(input.whole()));
    return Response.accepted(SyncJson.page(states)).build();
  }
}
