package online.arval.cabinet.fines.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.fines.api.AutopayRule;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;

/** Row of {@code fines_autopay_rule}; its identifier is the company's. */
@Entity
@Table(name = "fines_autopay_rule")
public class StoredAutopayRule extends Stored {
  @Column(name = "enabled")
  private boolean enabled;

  @Column(name = "days_before")
  private int daysBefore;

  @Column(name = "monthly_limit")
  private Long monthlyLimit;

  @Column(name = "approval_above")
  private Long approvalAbove;

  @Column(name = "gateway")
  private String gateway;

  protected StoredAutopayRule() {}

  /** A new rule. */
  public StoredAutopayRule(AutopayRule rule, Instant now) {
    super(rule.company().value(), now);
    apply(rule, now);
  }

  /** Takes over the rule. */
  public final void apply(AutopayRule rule, Instant now) {
    enabled = rule.enabled();
    daysBefore = rule.daysBefore();
    monthlyLimit = rule.monthlyLimit().map(Money::kopecks).orElse(null);
    approvalAbove = rule.approvalAbove().map(Money::kopecks).orElse(null);
    gateway = rule.gateway().orElse(null);
    touch(now);
  }

  /** As others see it. */
  public AutopayRule view() {
    return new AutopayRule(
        new CompanyId(id()),
        enabled,
        daysBefore,
        Optional.ofNullable(monthlyLimit).map(Money::ofKopecks),
        Optional.ofNullable(approvalAbove).map(Money::ofKopecks),
        Optional.ofNullable(gateway),
        version());
  }
}
