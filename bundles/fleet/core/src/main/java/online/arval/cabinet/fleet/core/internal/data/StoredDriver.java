package online.arval.cabinet.fleet.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import online.arval.cabinet.fleet.api.DriverStatus;
import online.arval.cabinet.fleet.core.internal.rules.DriverData;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.persistence.sql.SearchText;

/** Row of {@code fleet_driver}. */
@Entity
@Table(name = "fleet_driver")
public class StoredDriver extends Stored {
  @Column(name = "company_id")
  private String companyId;

  @Column(name = "full_name")
  private String fullName;

  @Column(name = "licence_masked")
  private String licenceMasked;

  @Column(name = "phone")
  private String phone;

  @Column(name = "status")
  private String status;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "search_text")
  private String searchText;

  protected StoredDriver() {}

  /** A new driver without data; {@link #apply} follows. */
  public StoredDriver(String id, CompanyId company, Instant now) {
    super(id, now);
    companyId = company.value();
  }

  public CompanyId company() {
    return new CompanyId(companyId);
  }

  /** Takes over all data. */
  public void apply(DriverData data, Instant now) {
    fullName = data.fullName();
    licenceMasked = data.licenceMasked();
    phone = data.phone();
    status = data.status().name();
    externalId = orNull(data.externalId());
    searchText = SearchText.fold(data.fullName());
    touch(now);
  }

  /** The data as they are. */
  public DriverData data() {
    return new DriverData(
        fullName, licenceMasked, phone, DriverStatus.valueOf(status), orEmpty(externalId));
  }
}
