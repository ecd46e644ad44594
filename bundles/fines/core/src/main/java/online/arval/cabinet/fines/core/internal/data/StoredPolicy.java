package online.arval.cabinet.fines.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import online.arval.cabinet.fines.api.FinePolicy;
import online.arval.cabinet.platform.model.CompanyId;

/** Row of {@code fines_policy}; its identifier is the company's. */
@Entity
@Table(name = "fines_policy")
public class StoredPolicy extends Stored {
  @Column(name = "drivers_see")
  private boolean driversSee;

  @Column(name = "drivers_pay")
  private boolean driversPay;

  protected StoredPolicy() {}

  /** A new policy. */
  public StoredPolicy(FinePolicy policy, Instant now) {
    super(policy.company().value(), now);
    apply(policy, now);
  }

  /** Takes over what the policy allows. */
  public final void apply(FinePolicy policy, Instant now) {
    driversSee = policy.driversSee();
    driversPay = policy.driversPay();
    touch(now);
  }

  /** As others see it. */
  public FinePolicy view() {
    return new FinePolicy(new CompanyId(id()), driversSee, driversPay, version());
  }
}
