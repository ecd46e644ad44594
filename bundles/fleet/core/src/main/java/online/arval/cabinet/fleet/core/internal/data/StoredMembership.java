package online.arval.cabinet.fleet.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.Membership;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.UserId;

/** Row of {@code fleet_membership}; its key is the person, not an identifier of its own. */
@Entity
@Table(name = "fleet_membership")
public class StoredMembership {
  @Id
  @Column(name = "user_id")
  private String userId;

  @Column(name = "company_id")
  private String companyId;

  @Column(name = "driver_id")
  private String driverId;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "updated_at")
  private OffsetDateTime updatedAt;

  protected StoredMembership() {}

  /** A new membership. */
  public StoredMembership(Membership membership, Instant now) {
    userId = membership.userId().value();
    createdAt = Stored.utc(now);
    apply(membership, now);
  }

  /** Takes over company and driver. */
  public final void apply(Membership membership, Instant now) {
    companyId = membership.companyId().value();
    driverId = membership.driverId().map(DriverId::value).orElse(null);
    updatedAt = Stored.utc(now);
  }

  /** As others see it. */
  public Membership view() {
    return new Membership(
        new UserId(userId),
        new CompanyId(companyId),
        Optional.ofNullable(driverId).map(DriverId::new));
  }
}
