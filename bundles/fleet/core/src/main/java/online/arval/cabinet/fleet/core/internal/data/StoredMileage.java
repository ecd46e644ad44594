package online.arval.cabinet.fleet.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import online.arval.cabinet.fleet.api.MileageReading;
import online.arval.cabinet.fleet.api.NewMileage;
import online.arval.cabinet.fleet.api.VehicleId;

/** Row of {@code fleet_mileage}. */
@Entity
@Table(name = "fleet_mileage")
public class StoredMileage extends Stored {
  @Column(name = "vehicle_id")
  private String vehicleId;

  @Column(name = "km")
  private long km;

  @Column(name = "read_on")
  private LocalDate readOn;

  @Column(name = "correction")
  private boolean correction;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected StoredMileage() {}

  /** A new reading. */
  public StoredMileage(
      String id, String vehicleId, NewMileage reading, String recordedBy, Instant now) {
    super(id, now);
    this.vehicleId = vehicleId;
    this.km = reading.km();
    this.readOn = reading.at();
    this.correction = reading.correction();
    this.recordedBy = recordedBy;
  }

  /** As others see it. */
  public MileageReading view() {
    return new MileageReading(
        id(), new VehicleId(vehicleId), km, readOn, correction, recordedBy, createdAt());
  }
}
