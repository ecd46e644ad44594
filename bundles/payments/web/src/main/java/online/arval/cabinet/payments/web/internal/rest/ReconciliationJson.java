package online.arval.cabinet.payments.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.Reconciliation;

/** A comparison with a gateway's list. */
@Schema(name = "Reconciliation")
public record ReconciliationJson(
    String id,
    String gateway,
    LocalDate day,
    String orderedBy,
    Reconciliation.Status status,
    @Schema(description = "Why there is none") Optional<String> problem,
    @Schema(description = "Payments in the gateway's list") long payments,
    long differenceCount,
    @Schema(description = "Empty in lists") List<DifferenceJson> differences,
    Instant createdAt,
    Instant changedAt) {

  /** One difference. */
  @Schema(name = "ReconciliationDifference")
  public record DifferenceJson(
      Reconciliation.Kind kind,
      Optional<String> paymentId,
      String gatewayReference,
      @Schema(description = "Status or kopecks here") String ours,
      @Schema(description = "Status or kopecks there") String theirs,
      @Schema(description = "inquiry-sent or reported") String done) {
    static DifferenceJson of(Reconciliation.Difference difference) {
      return new DifferenceJson(
          difference.kind(),
          difference.payment().map(PaymentId::value),
          difference.gatewayReference(),
          difference.ours(),
          difference.theirs(),
          difference.done());
    }
  }

  static ReconciliationJson of(Reconciliation run) {
    return new ReconciliationJson(
        run.id(),
        run.gateway(),
        run.day(),
        run.orderedBy(),
        run.status(),
        run.problem(),
        run.payments(),
        run.differenceCount(),
        run.differences().stream().map(DifferenceJson::of).toList(),
        run.createdAt(),
        run.changedAt());
  }
}
