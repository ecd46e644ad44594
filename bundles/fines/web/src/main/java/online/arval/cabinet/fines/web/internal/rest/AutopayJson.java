package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import online.arval.cabinet.fines.api.AutopayRule;
import online.arval.cabinet.platform.model.Money;

/** When a company's fines are paid without being asked. */
@Schema(name = "FineAutopay")
public record AutopayJson(
    String companyId,
    boolean enabled,
    @Schema(description = "So many days before the discount ends") int daysBefore,
    @Schema(description = "Most it spends in a calendar month, Moscow time; none when absent")
        Optional<Long> monthlyLimitKopecks,
    @Schema(description = "A fine above this waits for a person; none when absent")
        Optional<Long> approvalAboveKopecks,
    @Schema(description = "Chosen by the company's configuration when absent")
        Optional<String> gateway,
    @Schema(description = "Grows with each change; the ETag") long version) {

  static AutopayJson of(AutopayRule rule) {
    return new AutopayJson(
        rule.company().value(),
        rule.enabled(),
        rule.daysBefore(),
        rule.monthlyLimit().map(Money::kopecks),
        rule.approvalAbove().map(Money::kopecks),
        rule.gateway(),
        rule.version());
  }
}
