package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.fleet.web.internal.CompanyScope;
import online.arval.cabinet.fleet.web.internal.export.VehicleTable;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.rest.Input;
import online.arval.cabinet.platform.rest.export.ExportFormat;
import online.arval.cabinet.platform.rest.export.PagedSource;
import online.arval.cabinet.platform.rest.export.TableWriter;

/** The list of vehicles as a file; any length in little memory. */
@Path("/vehicles/export")
@Tag(name = "Vehicles")
public final class VehicleExportResource {
  private final Vehicles vehicles;
  private final CompanyScope scope;

  /** Serves these. */
  public VehicleExportResource(Vehicles vehicles, CompanyScope scope) {
    this.vehicles = vehicles;
    this.scope = scope;
  }

  /** A file of all vehicles that fit. */
  @GET
  @Operation(operationId = "exportVehicles", summary = "All vehicles that fit, as a spreadsheet")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      })
  public Response export(
      @Context Caller caller,
      @BeanParam VehicleFilter filter,
      @QueryParam("format")
          @Parameter(
              schema =
                  @Schema(
                      allowableValues = {"csv", "xlsx"},
                      defaultValue = "csv"))
          String format,
      @QueryParam("language")
          @Parameter(
              description = "Of the header; with en, the file can be imported again",
              schema =
                  @Schema(
                      allowableValues = {"ru", "en"},
                      defaultValue = "ru"))
          String language) {
    ExportFormat kind =
        Input.optional("format", format, ExportFormat.class).orElse(ExportFormat.CSV);
    boolean russian =
        Input.optional("language", language, Language.class).orElse(Language.RU) == Language.RU;
    VehicleQuery query = filter.toQuery(caller, scope);
    PagedSource<Vehicle> source = new PagedSource<>(page -> vehicles.find(caller, query, page));
    StreamingOutput body =
        stream -> {
          try (TableWriter table = kind.open(stream)) {
            table.row(VehicleTable.header(russian));
            source.forEach(vehicle -> table.row(VehicleTable.row(vehicle)));
          }
        };
    String name = "vehicles." + kind.name().toLowerCase(Locale.ROOT);
    return Response.ok(body, kind.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private enum Language {
    RU,
    EN
  }
}
