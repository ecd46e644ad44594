package online.arval.cabinet.fleet.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.fleet.api.VehicleCategory;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.fleet.core.internal.rules.VehicleData;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.persistence.sql.SearchText;

/** Row of {@code fleet_vehicle}. */
@Entity
@Table(name = "fleet_vehicle")
public class StoredVehicle extends Stored {
  /** Sorts after every plate in every collation. */
  private static final String NO_PLATE = "ЯЯ";

  /** Below every mileage. */
  private static final long NO_MILEAGE = -1;

  @Column(name = "company_id")
  private String companyId;

  @Column(name = "contract_id")
  private String contractId;

  @Column(name = "plate")
  private String plate;

  @Column(name = "plate_sort")
  private String plateSort;

  @Column(name = "plate_key")
  private String plateKey;

  @Column(name = "vin")
  private String vin;

  @Column(name = "vin_key")
  private String vinKey;

  @Column(name = "sts")
  private String sts;

  @Column(name = "brand")
  private String brand;

  @Column(name = "model")
  private String model;

  @Column(name = "built_year")
  private int year;

  @Column(name = "color")
  private String color;

  @Column(name = "category")
  private String category;

  @Column(name = "status")
  private String status;

  @Column(name = "mileage_km")
  private long mileageKm = NO_MILEAGE;

  @Column(name = "mileage_on")
  private LocalDate mileageOn;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "search_text")
  private String searchText;

  protected StoredVehicle() {}

  /** A new vehicle without data; {@link #apply} follows. */
  public StoredVehicle(String id, CompanyId company, Instant now) {
    super(id, now);
    companyId = company.value();
  }

  public CompanyId company() {
    return new CompanyId(companyId);
  }

  /** Plate, or the VIN until there is a plate. */
  public String label() {
    return plate.isEmpty() ? vin : plate;
  }

  /** Takes over all data. */
  public void apply(VehicleData data, Instant now) {
    contractId = orNull(data.contractId());
    plate = data.plate();
    plateSort = plate.isEmpty() ? NO_PLATE : plate;
    plateKey = data.inUse() ? orNull(plate) : null;
    vin = data.vin();
    vinKey = data.inUse() ? vin : null;
    sts = data.sts();
    brand = data.brand();
    model = data.model();
    year = data.year();
    color = data.color();
    category = data.category().name();
    status = data.status().name();
    externalId = orNull(data.externalId());
    searchText = SearchText.fold(String.join(" ", plate, vin, brand, model));
    touch(now);
  }

  /** The data as they are. */
  public VehicleData data() {
    return new VehicleData(
        plate,
        vin,
        sts,
        brand,
        model,
        year,
        color,
        VehicleCategory.valueOf(category),
        VehicleStatus.valueOf(status),
        orEmpty(contractId),
        orEmpty(externalId));
  }

  /** Day of the latest reading. */
  public Optional<LocalDate> mileageOn() {
    return Optional.ofNullable(mileageOn);
  }

  /** Takes over the latest reading. */
  public void showMileage(long km, LocalDate on, Instant now) {
    mileageKm = km;
    mileageOn = on;
    touch(now);
  }
}
