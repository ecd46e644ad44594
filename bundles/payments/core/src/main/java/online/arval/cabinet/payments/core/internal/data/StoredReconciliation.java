package online.arval.cabinet.payments.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Row of {@code payments_reconciliation}. */
@Entity
@Table(name = "payments_reconciliation")
public class StoredReconciliation extends Stored {
  @Column(name = "gateway")
  private String gateway;

  @Column(name = "covered_day")
  private LocalDate day;

  @Column(name = "ordered_by")
  private String orderedBy;

  @Column(name = "status")
  private String status;

  @Column(name = "problem")
  private String problem;

  @Column(name = "pages")
  private int pages;

  @Column(name = "payments")
  private long payments;

  @Column(name = "differences")
  private long differences;

  protected StoredReconciliation() {}

  /** One whose first page is asked for. */
  public StoredReconciliation(
      String id, String gateway, LocalDate day, String orderedBy, Instant now) {
    super(id, now);
    this.gateway = gateway;
    this.day = day;
    this.orderedBy = orderedBy;
    this.status = "RUNNING";
    this.problem = "";
  }

  /** A page came. */
  public void page(int items, Instant now) {
    pages++;
    payments += items;
    touch(now);
  }

  /** It was compared. */
  public void done(int found, Instant now) {
    status = "DONE";
    differences = found;
    touch(now);
  }

  /** There is no list. */
  public void failed(String why, Instant now) {
    status = "FAILED";
    problem = why;
    touch(now);
  }

  public boolean running() {
    return "RUNNING".equals(status);
  }

  public String gateway() {
    return gateway;
  }

  public LocalDate day() {
    return day;
  }

  public int pages() {
    return pages;
  }
}
