package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.fines.api.Attribution;
import online.arval.cabinet.fines.api.FineStatus;

/** A fine. */
@Schema(name = "Fine")
public record FineJson(
    String id,
    @Schema(description = "Identifier of the charge in the state register (УИН)") String uin,
    String companyId,
    @Schema(description = "Name of the registry that told of it") String registry,
    FineStatus status,
    @Schema(description = "Absent when the certificate is of no known vehicle")
        Optional<String> vehicleId,
    @Schema(description = "Plate, or the certificate when the vehicle is not known")
        String vehicleLabel,
    @Schema(description = "Who drove") Driver driver,
    @Schema(description = "Of the code of administrative offences", example = "12.9 ч.2")
        Optional<String> article,
    Optional<String> text,
    @Schema(description = "Moment of the offence") Optional<Instant> offenceAt,
    Optional<String> place,
    Optional<String> department,
    @Schema(description = "Where the camera's picture is to be seen") Optional<URI> photo,
    @Schema(description = "Day of the ruling") LocalDate ruledOn,
    @Schema(description = "Amount of the ruling") long fullKopecks,
    @Schema(description = "What the cabinet has paid of it") long paidKopecks,
    @Schema(description = "What is still to be paid without a discount") long owedKopecks,
    @Schema(description = "What paying it now costs") long priceKopecks,
    @Schema(description = "Present while one holds") Optional<DiscountJson> discount,
    @Schema(description = "Last day of payment without being overdue") LocalDate dueOn,
    Payee payee,
    @Schema(description = "The latest payment for it") Optional<String> paymentId,
    Instant receivedAt,
    Instant changedAt,
    @Schema(description = "Grows with each change; the ETag") long version) {

  /** Who drove. */
  @Schema(name = "FineDriver")
  public record Driver(
      Optional<String> id,
      Optional<String> name,
      Attribution.Basis basis,
      @Schema(description = "Why it was corrected by hand") Optional<String> reason) {}

  /** Whom it is paid to. */
  @Schema(name = "FinePayee")
  public record Payee(
      Optional<String> name,
      Optional<String> inn,
      Optional<String> kpp,
      Optional<String> account,
      Optional<String> bik,
      @Schema(description = "Budget classification code") Optional<String> kbk,
      @Schema(description = "Code of the municipality") Optional<String> oktmo) {}
}
