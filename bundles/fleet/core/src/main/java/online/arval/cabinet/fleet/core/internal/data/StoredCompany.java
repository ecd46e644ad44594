package online.arval.cabinet.fleet.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import online.arval.cabinet.fleet.api.CompanyStatus;
import online.arval.cabinet.fleet.core.internal.rules.CompanyData;
import online.arval.cabinet.platform.persistence.sql.SearchText;

/** Row of {@code fleet_company}. */
@Entity
@Table(name = "fleet_company")
public class StoredCompany extends Stored {
  @Column(name = "name")
  private String name;

  @Column(name = "inn")
  private String inn;

  @Column(name = "kpp")
  private String kpp;

  @Column(name = "ogrn")
  private String ogrn;

  @Column(name = "status")
  private String status;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "search_text")
  private String searchText;

  protected StoredCompany() {}

  /** A new company without data; {@link #apply} follows. */
  public StoredCompany(String id, Instant now) {
    super(id, now);
  }

  /** Takes over all data. */
  public void apply(CompanyData data, Instant now) {
    name = data.name();
    inn = data.inn();
    kpp = data.kpp();
    ogrn = data.ogrn();
    status = data.status().name();
    externalId = orNull(data.externalId());
    searchText = SearchText.fold(data.name() + " " + data.inn());
    touch(now);
  }

  /** The data as they are. */
  public CompanyData data() {
    return new CompanyData(
        name, inn, kpp, ogrn, CompanyStatus.valueOf(status), orEmpty(externalId));
  }
}
