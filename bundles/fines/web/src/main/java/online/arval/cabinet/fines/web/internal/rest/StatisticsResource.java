package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fines.api.FineOverview;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.FineSort;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fines.web.internal.CompanyScope;
import online.arval.cabinet.fines.web.internal.Moscow;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Input;

/** Numbers for dashboards, charts and badges. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/statistics")
@Tag(name = "Fine statistics")
public final class StatisticsResource {
  /** Days within which a discount ends soon; the same as in the statistics of the core. */
  private static final int SOON = 7;

  /** What a badge says when the list is too long to be counted. */
  private static final long MANY = 10_000;

  private final FineOverview overview;
  private final Fines fines;
  private final Clock clock;

  /** Serves these; the clock says what today is. */
  public StatisticsResource(FineOverview overview, Fines fines, Clock clock) {
    this.overview = overview;
    this.fines = fines;
    this.clock = clock;
  }

  /** The numbers. */
  @GET
  @Operation(
      operationId = "getFineStatistics",
      summary = "Fines in numbers, over what the caller sees")
  public StatisticsJson statistics(
      @Context Caller caller,
      @QueryParam("companyId") String companyId,
      @QueryParam("from")
          @Parameter(
              description = "First day of the ruling; the first of the month eleven months ago",
              schema = @Schema(format = "date"))
          String from,
      @QueryParam("to")
          @Parameter(
              description = "Last day of the ruling; today when absent",
              schema = @Schema(format = "date"))
          String to) {
    LocalDate last =
        Input.optionalDay("to", to).orElseGet(() -> LocalDate.now(clock.withZone(Moscow.ZONE)));
    LocalDate first =
        Input.optionalDay("from", from).orElse(last.minusMonths(11).withDayOfMonth(1));
    if (first.isAfter(last)) {
      throw ProblemException.invalid("from", "out-of-range", "must not be after to");
    }
    return StatisticsJson.of(
        overview.statistics(caller, CompanyScope.filter(caller, companyId), first, last));
  }

  /** What is to be paid, whenever it was ruled. */
  @GET
  @Path("/unpaid")
  @Operation(
      operationId = "getUnpaidFines",
      summary =
          "What is to be paid, over all the caller sees; costs the same with any number of fines")
  public UnpaidJson unpaid(@Context Caller caller, @QueryParam("companyId") String companyId) {
    return UnpaidJson.of(overview.unpaid(caller, CompanyScope.filter(caller, companyId)));
  }

  /** A badge for the menu; counted as the list counts, so that both agree. */
  @GET
  @Path("/ending-soon")
  @Operation(
      operationId = "countFinesEndingSoon",
      summary = "Unpaid fines whose discount ends within seven days")
  public Count endingSoon(@Context Caller caller) {
    FineQuery query =
        new FineQuery(
            Optional.empty(),
            Set.of(FineStatus.UNPAID),
            Optional.of(SOON),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            FineSort.DISCOUNT_ENDS,
            SortOrder.ASC);
    return new Count(
        fines.find(caller, query, new PageRequest(1, Optional.empty(), true)).total().orElse(MANY));
  }

  /** A number for a badge. */
  public record Count(long count) {}
}
