package online.arval.cabinet.payments.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.model.Uin;

/** A payment. */
@Schema(name = "Payment")
public record PaymentJson(
    String id,
    @Schema(description = "For people", example = "P-2026-000123") String number,
    String companyId,
    @Schema(description = "The feature that asked for it", example = "fines") String purpose,
    @Schema(description = "Who ordered it") String payer,
    @Schema(description = "UNKNOWN: the gateway is being asked, nothing is charged again")
        PaymentStatus status,
    List<Line> lines,
    @Schema(description = "Hundredths of a rouble") long totalKopecks,
    @Schema(description = "How much of it went back") long refundedKopecks,
    String gateway,
    @Schema(description = "Its identifier at the gateway") Optional<String> gatewayReference,
    @Schema(description = "Where the payer pays, while it is PENDING")
        Optional<URI> confirmationUrl,
    @Schema(description = "Code of why it was declined or cancelled") Optional<String> reason,
    Instant createdAt,
    Instant changedAt,
    @Schema(description = "When the gateway was last asked") Optional<Instant> checkedAt,
    @Schema(description = "Grows with each change; the ETag") long version) {

  /** One thing paid for. */
  @Schema(name = "PaymentLine")
  public record Line(
      @Schema(example = "fine:0199…") String reference,
      String description,
      @Schema(description = "Identifier in the state register") Optional<String> uin,
      long amountKopecks) {
    static Line of(PaymentLine line) {
      return new Line(
          line.reference(),
          line.description(),
          line.uin().map(Uin::value),
          line.amount().kopecks());
    }
  }

  static PaymentJson of(Payment payment) {
    return new PaymentJson(
        payment.id().value(),
        payment.number(),
        payment.company().value(),
        payment.purpose(),
        payment.payer(),
        payment.status(),
        payment.lines().stream().map(Line::of).toList(),
        payment.total().kopecks(),
        payment.refunded().kopecks(),
        payment.gateway(),
        payment.gatewayReference(),
        payment.confirmationUrl(),
        payment.reason(),
        payment.createdAt(),
        payment.changedAt(),
        payment.checkedAt(),
        payment.version());
  }
}
