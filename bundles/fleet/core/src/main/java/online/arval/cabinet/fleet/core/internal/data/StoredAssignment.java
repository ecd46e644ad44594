package online.arval.cabinet.fleet.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;

/** Row of {@code fleet_assignment}. */
@Entity
@Table(name = "fleet_assignment")
public class StoredAssignment extends Stored {
  @Column(name = "company_id")
  private String companyId;

  @Column(name = "vehicle_id")
  private String vehicleId;

  @Column(name = "driver_id")
  private String driverId;

  @Column(name = "from_at")
  private OffsetDateTime from;

  @Column(name = "to_at")
  private OffsetDateTime to;

  protected StoredAssignment() {}

  /** A new assignment. */
  public StoredAssignment(
      String id,
      StoredVehicle vehicle,
      StoredDriver driver,
      Instant from,
      Optional<Instant> to,
      Instant now) {
    super(id, now);
    this.companyId = vehicle.company().value();
    this.vehicleId = vehicle.id();
    this.driverId = driver.id();
    this.from = utc(from);
    this.to = to.map(Stored::utc).orElse(null);
  }

  public CompanyId company() {
    return new CompanyId(companyId);
  }

  public String vehicleId() {
    return vehicleId;
  }

  public String driverId() {
    return driverId;
  }

  public Instant from() {
    return from.toInstant();
  }

  /** The moment after the last; absent while it is open. */
  public Optional<Instant> to() {
    return Optional.ofNullable(to).map(OffsetDateTime::toInstant);
  }

  /** Ends it. */
  public void end(Instant at, Instant now) {
    to = utc(at);
    touch(now);
  }
}
