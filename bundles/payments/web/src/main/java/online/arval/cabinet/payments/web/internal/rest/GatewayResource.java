package online.arval.cabinet.payments.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.Gateways;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.rest.Body;

/** Gateways, and which a company pays through. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/gateways")
@Tag(name = "Gateways")
public final class GatewayResource {
  private final Gateways gateways;

  /** A gateway. */
  @Schema(name = "Gateway")
  public record GatewayJson(
      String name,
      String title,
      @Schema(description = "Smallest sum it takes") long leastKopecks,
      @Schema(description = "Largest sum it takes") long mostKopecks,
      Instant announcedAt,
      @Schema(description = "Whether new payments go to it") boolean available,
      @Schema(description = "Whether it can keep a means of payment and charge it later")
          boolean savesMethods) {
    static GatewayJson of(Gateway gateway) {
      return new GatewayJson(
          gateway.name(),
          gateway.title(),
          gateway.least().kopecks(),
          gateway.most().kopecks(),
          gateway.announcedAt(),
          gateway.available(),
          gateway.savesMethods());
    }
  }

  /** A choice. */
  @Schema(name = "GatewayChoice")
  public record GatewayChoice(
      @Schema(description = "Names, first choice first; empty means all") List<String> gateways) {}

  /** Serves these. */
  public GatewayResource(Gateways gateways) {
    this.gateways = gateways;
  }

  /** All gateways. */
  @GET
  @Operation(operationId = "listGateways", summary = "Gateways that ever announced themselves")
  public List<GatewayJson> list(@Context Caller caller) {
    return gateways.all(caller).stream().map(GatewayJson::of).toList();
  }

  /** Those of a company. */
  @GET
  @Path("/companies/{companyId}")
  @Operation(
      operationId = "listCompanyGateways",
      summary = "Gateways a company's new payments go to, first choice first")
  public List<GatewayJson> ofCompany(
      @Context Caller caller, @PathParam("companyId") String companyId) {
    return gateways.ofCompany(caller, new CompanyId(companyId)).stream()
        .map(GatewayJson::of)
        .toList();
  }

  /** Chooses. */
  @PUT
  @Path("/companies/{companyId}")
  @Operation(
      operationId = "chooseCompanyGateways",
      summary = "Chooses the gateways of a company. Account managers only")
  public List<GatewayJson> choose(
      @Context Caller caller, @PathParam("companyId") String companyId, GatewayChoice body) {
    CompanyId company = new CompanyId(companyId);
    gateways.ofCompany(caller, company); // a foreign company is never judged by the body
    gateways.choose(caller, company, Body.required("gateways", Body.required(body).gateways()));
    return ofCompany(caller, companyId);
  }
}
