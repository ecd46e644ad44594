package online.arval.cabinet.fines.web.internal.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.FineSort;
import online.arval.cabinet.fines.web.internal.CompanyScope;
import online.arval.cabinet.fines.web.internal.FineParameters;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.rest.Input;

/** The query parameters that choose and sort fines; the same for the list and the export. */
// the generator of the OpenAPI document finds fields as Jackson does
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class FineFilter {
  @QueryParam("companyId")
  @Parameter(description = "Only fines of this company")
  private String companyId;

  @QueryParam("status")
  @Parameter(
      description = "Any of these, separated by commas",
      explode = Explode.FALSE,
      array =
          @ArraySchema(
              schema =
                  @Schema(allowableValues = {"UNPAID", "PAYING", "PAID", "CONFIRMED", "ANNULLED"})))
  private String status;

  @QueryParam("discountEndsWithin")
  @Parameter(
      description = "Only those whose discount ends within so many days",
      schema = @Schema(type = "integer", minimum = "0", maximum = "60"))
  private String discountEndsWithin;

  @QueryParam("vehicleId")
  private String vehicleId;

  @QueryParam("driverId")
  @Parameter(description = "Only those this driver caused")
  private String driverId;

  @QueryParam("text")
  @Parameter(description = "Part of the УИН, plate, article or place")
  private String text;

  @QueryParam("paymentId")
  @Parameter(description = "Only those whose latest payment it is")
  private String paymentId;

  @QueryParam("from")
  @Parameter(description = "First day of the ruling", schema = @Schema(format = "date"))
  private String from;

  @QueryParam("to")
  @Parameter(description = "Last day of the ruling", schema = @Schema(format = "date"))
  private String to;

  @QueryParam("sort")
  @Parameter(
      schema =
          @Schema(
              allowableValues = {"ruled-on", "discount-ends", "amount"},
              defaultValue = "ruled-on"))
  private String sort;

  @QueryParam("order")
  @Parameter(
      description = "desc when neither sort nor order is given, else asc",
      schema = @Schema(allowableValues = {"asc", "desc"}))
  private String order;

  /** The core's query. */
  FineQuery toQuery(Caller caller) {
    SortOrder otherwise = Input.optional(sort).isPresent() ? SortOrder.ASC : SortOrder.DESC;
    return new FineQuery(
        CompanyScope.filter(caller, companyId),
        FineParameters.statuses(status),
        FineParameters.days("discountEndsWithin", discountEndsWithin),
        Input.optional(vehicleId).map(VehicleId::new),
        Input.optional(driverId).map(DriverId::new),
        Input.optional(text),
        Input.optional(paymentId).map(PaymentId::new),
        Input.optionalDay("from", from),
        Input.optionalDay("to", to),
        Input.optional("sort", sort, FineSort.class).orElse(FineSort.RULED_ON),
        Input.optional("order", order, SortOrder.class).orElse(otherwise));
  }
}
