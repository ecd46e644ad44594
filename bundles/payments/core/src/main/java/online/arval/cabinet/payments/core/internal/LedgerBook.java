package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.data.StoredRefund;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Appends to the ledger. Each booking is two entries that add up to nothing, named by their cause:
 * the table refuses a second booking of the same cause.
 *
 * <p>Accounts: {@code gateway:<name>} is money the gateway holds for the lessor (positive), {@code
 * obligation:<purpose>} what payers have paid for it (negative), {@code unclaimed:<purpose>} money
 * that came for payments given up before and is owed back.
 */
@Component(service = LedgerBook.class)
public final class LedgerBook {
  private final Time time;

  @Activate
  public LedgerBook(@Reference Time time) {
    this.time = time;
  }

  /** Money of a payment came. */
  void taken(EntityManager em, StoredPayment payment) {
    book(em, "payment:" + payment.id(), payment, payment.total());
  }

  /** Money of a refund went back. */
  void returned(EntityManager em, StoredPayment payment, StoredRefund refund) {
    book(em, "refund:" + refund.id(), payment, -refund.kopecks());
  }

  private void book(EntityManager em, String cause, StoredPayment payment, long kopecks) {
    boolean claimed = payment.status() == PaymentStatus.PAID;
    String counter = (claimed ? "obligation:" : "unclaimed:") + payment.purpose();
    SqlBatch.of(
            "insert into payments_ledger_entry"
                + " (id, transaction_id, account, kopecks, payment_id, booked_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .row(Ids.next(), cause, "gateway:" + payment.gateway(), kopecks, payment.id(), time.now())
        .row(Ids.next(), cause, counter, -kopecks, payment.id(), time.now())
        .run(em);
  }
}
