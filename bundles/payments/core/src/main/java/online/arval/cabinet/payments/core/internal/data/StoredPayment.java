package online.arval.cabinet.payments.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.NewPayment;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.model.CompanyId;

/** Row of {@code payments_payment}. */
@Entity
@Table(name = "payments_payment")
public class StoredPayment extends Stored {
  @Column(name = "number")
  private String number;

  @Column(name = "company_id")
  private String companyId;

  @Column(name = "purpose")
  private String purpose;

  @Column(name = "payer")
  private String payer;

  @Column(name = "status")
  private String status;

  @Column(name = "total")
  private long total;

  @Column(name = "taken")
  private long taken;

  @Column(name = "refunded")
  private long refunded;

  @Column(name = "returning_sum")
  private long returning;

  @Column(name = "gateway")
  private String gateway;

  @Column(name = "gateway_reference")
  private String gatewayReference;

  @Column(name = "confirmation_url")
  private String confirmationUrl;

  @Column(name = "return_path")
  private String returnPath;

  @Column(name = "reason")
  private String reason;

  @Column(name = "attempt")
  private int attempt;

  @Column(name = "send_again")
  private boolean sendAgain;

  @Column(name = "cancel_requested")
  private boolean cancelRequested;

  @Column(name = "save_method")
  private boolean saveMethod;

  @Column(name = "method_token")
  private String methodToken;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  @Column(name = "next_check_at")
  private OffsetDateTime nextCheckAt;

  @Column(name = "check_count")
  private int checkCount;

  @Column(name = "checked_at")
  private OffsetDateTime checkedAt;

  @Column(name = "final_at")
  private OffsetDateTime finalAt;

  protected StoredPayment() {}

  /**
   * A new payment, to be charged for the first time.
   *
   * @param methodToken what a kept means of payment is charged by; empty when the payer pays
   */
  public StoredPayment(
      PaymentId id,
      String number,
      NewPayment wanted,
      String payer,
      Gateway gateway,
      String methodToken,
      Instant expiresAt,
      Instant now) {
    super(id.value(), now);
    this.number = number;
    this.companyId = wanted.company().value();
    this.purpose = wanted.purpose();
    this.payer = payer;
    this.status = PaymentStatus.CREATED.name();
    this.total = wanted.total().kopecks();
    this.gateway = gateway.name();
    this.saveMethod = wanted.saveMethod() && gateway.savesMethods();
    this.methodToken = methodToken;
    this.gatewayReference = "";
    this.confirmationUrl = "";
    this.returnPath = wanted.returnPath(id);
    this.reason = "";
    this.attempt = 1;
    this.expiresAt = utc(expiresAt);
  }

  /** Another status. */
  public void move(PaymentStatus to, Instant now) {
    status = to.name();
    if (to.isFinal()) {
      finalAt = utc(now);
      nextCheckAt = null;
      sendAgain = false;
    }
    if (to != PaymentStatus.PENDING) {
      confirmationUrl = "";
    }
    touch(now);
  }

  /** What the gateway calls it, and where the payer pays. */
  public void place(String reference, String url) {
    if (!reference.isEmpty()) {
      gatewayReference = reference;
    }
    if (!url.isEmpty() && status().equals(PaymentStatus.PENDING)) {
      confirmationUrl = url;
    }
  }

  public void explain(String code) {
    reason = code;
  }

  /** When the janitor turns to it next. */
  public void checkAt(Instant moment) {
    nextCheckAt = utc(moment);
  }

  /** The back-off begins anew. */
  public void restartChecks() {
    checkCount = 0;
  }

  /** The gateway is being asked. */
  public void asked(Instant now) {
    checkCount++;
    checkedAt = utc(now);
  }

  public void wantSendAgain(boolean wanted) {
    sendAgain = wanted;
  }

  public boolean sendAgain() {
    return sendAgain;
  }

  /** The charge goes out once more, under the same key. */
  public void nextAttempt() {
    attempt++;
    sendAgain = false;
  }

  public void requestCancel() {
    cancelRequested = true;
    sendAgain = false;
  }

  public boolean cancelRequested() {
    return cancelRequested;
  }

  /** The whole total came. */
  public void take() {
    taken = total;
  }

  /** Sets a part aside for a refund. */
  public void reserve(long kopecks) {
    returning = Math.addExact(returning, kopecks);
  }

  /** A refund will not be. */
  public void release(long kopecks) {
    returning = Math.subtractExact(returning, kopecks);
  }

  /** A part went back. */
  public void giveBack(long kopecks) {
    refunded = Math.addExact(refunded, kopecks);
  }

  /** What can still be refunded. */
  public long refundable() {
    return taken - refunded - returning;
  }

  public PaymentId paymentId() {
    return new PaymentId(id());
  }

  public String number() {
    return number;
  }

  public CompanyId company() {
    return new CompanyId(companyId);
  }

  public String purpose() {
    return purpose;
  }

  public String payer() {
    return payer;
  }

  public PaymentStatus status() {
    return PaymentStatus.valueOf(status);
  }

  public long total() {
    return total;
  }

  public long taken() {
    return taken;
  }

  public long refunded() {
    return refunded;
  }

  public String gateway() {
    return gateway;
  }

  public String gatewayReference() {
    return gatewayReference;
  }

  public String confirmationUrl() {
    return confirmationUrl;
  }

  public String returnPath() {
    return returnPath;
  }

  public String reason() {
    return reason;
  }

  /** Whether the means of payment is to be kept. */
  public boolean saveMethod() {
    return saveMethod;
  }

  /** What a kept means is charged by; empty when the payer pays on the gateway's page. */
  public String methodToken() {
    return methodToken;
  }

  public int attempt() {
    return attempt;
  }

  public int checkCount() {
    return checkCount;
  }

  public Instant expiresAt() {
    return expiresAt.toInstant();
  }

  public Optional<Instant> nextCheckAt() {
    return Optional.ofNullable(nextCheckAt).map(OffsetDateTime::toInstant);
  }
}
