package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.core.internal.data.Lines;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.data.StoredRefund;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks gateways what became of payments and refunds. Never charges anew: what the gateway was found
 * not to know is sent again under the same idempotence key.
 */
@Component(service = Checks.class)
public final class Checks {
  private static final String DUE =
      " where next_check_at <= ? order by next_check_at fetch first ? rows only"
          + " for update skip locked";

  private final GatewayBook gateways;
  private final GatewayCommands commands;
  private final Settings settings;
  private final Time time;

  @Activate
  public Checks(
      @Reference GatewayBook gateways,
      @Reference GatewayCommands commands,
      @Reference Settings settings,
      @Reference Time time) {
    this.gateways = gateways;
    this.commands = commands;
    this.settings = settings;
    this.time = time;
  }

  /** Asks for the payments that are due; how many. */
  int payments(EntityManager em, int most) {
    List<String> due = due(em, "payments_payment", most);
    if (!due.isEmpty()) {
      em.createQuery("select p from StoredPayment p where p.id in (:ids)", StoredPayment.class)
          .setParameter("ids", due)
          .getResultList()
          .forEach(payment -> check(em, payment));
    }
    return due.size();
  }

  /** Asks for the refunds that are due; how many. */
  int refunds(EntityManager em, int most) {
    List<String> due = due(em, "payments_refund", most);
    if (!due.isEmpty()) {
      em.createQuery("select r from StoredRefund r where r.id in (:ids)", StoredRefund.class)
          .setParameter("ids", due)
          .getResultList()
          .forEach(refund -> check(em, refund));
    }
    return due.size();
  }

  private List<String> due(EntityManager em, String table, int most) {
    return SqlText.of("select id from " + table + DUE, time.now(), most)
        .list(em, row -> row.getString(1));
  }

  /** Asks for one payment that is not final. */
  void check(EntityManager em, StoredPayment payment) {
    Instant now = time.now();
    boolean expired = !now.isBefore(payment.expiresAt());
    if (payment.sendAgain() && !expired && !payment.cancelRequested()) {
      payment.nextAttempt();
      commands.charge(payment, Lines.of(em, payment.id()));
    } else if (payment.cancelRequested() || expired && payment.status() == PaymentStatus.PENDING) {
      if (!payment.cancelRequested()) {
        payment.requestCancel();
        payment.explain(PaymentFlow.EXPIRED);
      }
      commands.cancel(payment);
    } else {
      payment.wantSendAgain(false);
      commands.inquire(payment);
    }
    payment.asked(now);
    payment.checkAt(now.plus(wait(em, payment)));
  }

  private Duration wait(EntityManager em, StoredPayment payment) {
    return payment.status() == PaymentStatus.PENDING && !payment.cancelRequested()
        ? settings.pendingDelay(payment.checkCount())
        : settings.unknownDelay(payment.checkCount(), gateways.isAvailable(em, payment.gateway()));
  }

  private void check(EntityManager em, StoredRefund refund) {
    StoredPayment payment = em.find(StoredPayment.class, refund.paymentId().value());
    if (refund.sendAgain()) {
      refund.wantSendAgain(false);
      commands.refund(payment, refund);
    } else {
      commands.inquire(payment, refund);
    }
    refund.asked();
    refund.checkAt(
        time.now()
            .plus(
                settings.unknownDelay(
                    refund.checkCount(), gateways.isAvailable(em, refund.gateway()))));
  }

  /** A gateway answers again: whatever waits for it is asked at once. */
  void dueNow(EntityManager em, String gateway) {
    for (String table : List.of("payments_payment", "payments_refund")) {
      SqlText.of(
              "update "
                  + table
                  + " set next_check_at = ?, check_count = 0, version = version + 1"
                  + " where gateway = ? and next_check_at > ?",
              time.now(),
              gateway,
              time.now())
          .run(em);
    }
  }
}
