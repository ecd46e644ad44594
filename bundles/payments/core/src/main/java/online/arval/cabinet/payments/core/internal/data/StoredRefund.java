package online.arval.cabinet.payments.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.RefundId;
import online.arval.cabinet.payments.api.RefundStatus;
import online.arval.cabinet.platform.model.Money;

/** Row of {@code payments_refund}. */
@Entity
@Table(name = "payments_refund")
public class StoredRefund extends Stored {
  @Column(name = "payment_id")
  private String paymentId;

  @Column(name = "kopecks")
  private long kopecks;

  @Column(name = "reason")
  private String reason;

  @Column(name = "ordered_by")
  private String orderedBy;

  @Column(name = "status")
  private String status;

  @Column(name = "gateway")
  private String gateway;

  @Column(name = "gateway_reference")
  private String gatewayReference;

  @Column(name = "refusal")
  private String refusal;

  @Column(name = "send_again")
  private boolean sendAgain;

  @Column(name = "next_check_at")
  private OffsetDateTime nextCheckAt;

  @Column(name = "check_count")
  private int checkCount;

  protected StoredRefund() {}

  /** A new refund. */
  public StoredRefund(
      RefundId id,
      StoredPayment payment,
      long kopecks,
      String reason,
      String orderedBy,
      Instant now) {
    super(id.value(), now);
    this.paymentId = payment.id();
    this.kopecks = kopecks;
    this.reason = reason;
    this.orderedBy = orderedBy;
    this.status = RefundStatus.PENDING.name();
    this.gateway = payment.gateway();
    this.gatewayReference = "";
    this.refusal = "";
  }

  /** Another status. */
  public void move(RefundStatus to, String code, Instant now) {
    status = to.name();
    refusal = to == RefundStatus.REFUSED ? code : "";
    if (to.isFinal()) {
      nextCheckAt = null;
      sendAgain = false;
    }
    touch(now);
  }

  public void place(String reference) {
    if (!reference.isEmpty()) {
      gatewayReference = reference;
    }
  }

  /** When the janitor turns to it next. */
  public void checkAt(Instant moment) {
    nextCheckAt = utc(moment);
  }

  public void asked() {
    checkCount++;
  }

  public void wantSendAgain(boolean wanted) {
    sendAgain = wanted;
  }

  public boolean sendAgain() {
    return sendAgain;
  }

  public PaymentId paymentId() {
    return new PaymentId(paymentId);
  }

  public long kopecks() {
    return kopecks;
  }

  public String reason() {
    return reason;
  }

  public RefundStatus status() {
    return RefundStatus.valueOf(status);
  }

  public String gateway() {
    return gateway;
  }

  public String gatewayReference() {
    return gatewayReference;
  }

  public int checkCount() {
    return checkCount;
  }

  /** As others see it. */
  public Refund view() {
    return new Refund(
        new RefundId(id()),
        paymentId(),
        Money.ofKopecks(kopecks),
        reason,
        status(),
        Optional.of(gatewayReference).filter(text -> !text.isEmpty()),
        Optional.of(refusal).filter(text -> !text.isEmpty()),
        createdAt(),
        updatedAt());
  }
}
