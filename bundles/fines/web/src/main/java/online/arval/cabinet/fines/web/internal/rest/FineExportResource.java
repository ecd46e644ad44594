package online.arval.cabinet.fines.web.internal.rest;

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
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fines.web.internal.Language;
import online.arval.cabinet.fines.web.internal.export.FineTable;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.rest.Input;
import online.arval.cabinet.platform.rest.export.ExportFormat;
import online.arval.cabinet.platform.rest.export.PagedSource;
import online.arval.cabinet.platform.rest.export.TableWriter;

/** The list of fines as a file; any length in little memory. */
@Path("/export")
@Tag(name = "Fines")
public final class FineExportResource {
  private final Fines fines;

  /** Serves these. */
  public FineExportResource(Fines fines) {
    this.fines = fines;
  }

  /** A file of all fines that fit. */
  @GET
  @Operation(operationId = "exportFines", summary = "All fines that fit, as a spreadsheet")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      })
  public Response export(
      @Context Caller caller,
      @BeanParam FineFilter filter,
      @QueryParam("format")
          @Parameter(
              schema =
                  @Schema(
                      allowableValues = {"csv", "xlsx"},
                      defaultValue = "csv"))
          String format,
      @QueryParam("language")
          @Parameter(
              description = "Of the header",
              schema =
                  @Schema(
                      allowableValues = {"ru", "en"},
                      defaultValue = "ru"))
          String language) {
    ExportFormat kind =
        Input.optional("format", format, ExportFormat.class).orElse(ExportFormat.CSV);
    boolean russian = Language.read(language) == Language.RU;
    FineQuery query = filter.toQuery(caller);
    PagedSource<Fine> source = new PagedSource<>(page -> fines.find(caller, query, page));
    StreamingOutput body =
        stream -> {
          try (TableWriter table = kind.open(stream)) {
            table.row(FineTable.header(russian));
            source.forEach(fine -> table.row(FineTable.row(fine, russian)));
          }
        };
    String name = "fines." + kind.name().toLowerCase(Locale.ROOT);
    return Response.ok(body, kind.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
