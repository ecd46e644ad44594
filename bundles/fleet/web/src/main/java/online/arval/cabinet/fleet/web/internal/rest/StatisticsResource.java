package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import online.arval.cabinet.fleet.api.FleetStatistics;
import online.arval.cabinet.fleet.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;

/** Numbers for dashboards and badges. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/statistics")
@Tag(name = "Statistics")
public final class StatisticsResource {
  private final FleetStatistics statistics;
  private final CompanyScope scope;

  /** Serves these. */
  public StatisticsResource(FleetStatistics statistics, CompanyScope scope) {
    this.statistics = statistics;
    this.scope = scope;
  }

  /** The numbers. */
  @GET
  @Operation(
      operationId = "getStatistics",
      summary = "The fleet in numbers, over what the caller sees")
  public StatisticsJson overview(
      @Context Caller caller, @QueryParam("companyId") String companyId) {
    return StatisticsJson.of(statistics.overview(caller, scope.filter(caller, companyId)));
  }

  /** A badge for the menu. */
  @GET
  @Path("/contracts-ending-soon")
  @Operation(
      operationId = "countContractsEndingSoon",
      summary = "Active contracts that end within 90 days")
  public Count contractsEndingSoon(@Context Caller caller) {
    return new Count(statistics.overview(caller, Optional.empty()).contractsEndingSoon());
  }

  /** A number for a badge. */
  public record Count(long count) {}
}
