package online.arval.cabinet.fleet.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import online.arval.cabinet.fleet.api.ContractStatus;
import online.arval.cabinet.fleet.core.internal.rules.ContractData;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;

/** Row of {@code fleet_contract}. */
@Entity
@Table(name = "fleet_contract")
public class StoredContract extends Stored {
  @Column(name = "company_id")
  private String companyId;

  @Column(name = "number")
  private String number;

  @Column(name = "start_on")
  private LocalDate start;

  @Column(name = "end_on")
  private LocalDate end;

  @Column(name = "monthly_payment")
  private long monthlyPayment;

  @Column(name = "status")
  private String status;

  @Column(name = "external_id")
  private String externalId;

  protected StoredContract() {}

  /** A new contract without data; {@link #apply} follows. */
  public StoredContract(String id, CompanyId company, Instant now) {
    super(id, now);
    companyId = company.value();
  }

  public CompanyId company() {
    return new CompanyId(companyId);
  }

  /** Takes over all data. */
  public void apply(ContractData data, Instant now) {
    number = data.number();
    start = data.start();
    end = data.end();
    monthlyPayment = data.monthlyPayment().kopecks();
    status = data.status().name();
    externalId = orNull(data.externalId());
    touch(now);
  }

  /** The data as they are. */
  public ContractData data() {
    return new ContractData(
        number,
        start,
        end,
        Money.ofKopecks(monthlyPayment),
        ContractStatus.valueOf(status),
        orEmpty(externalId));
  }
}
