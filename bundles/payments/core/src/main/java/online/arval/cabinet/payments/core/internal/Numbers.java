package online.arval.cabinet.payments.core.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.RefundStatus;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.payments.core.internal.data.Stored;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.data.StoredRefund;
import online.arval.cabinet.platform.persistence.Transactions;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Metrics of payments; counted when the change is committed. */
@Component(service = Numbers.class)
public final class Numbers {
  private static final String PREFIX = "cabinet.payments.";

  private final MeterRegistry registry;
  private final Transactions transactions;
  private final PaymentsDatabase database;
  private final Time time;
  private final Meter.Id unknown;
  private final Meter.Id unknownRefunds;

  @Activate
  public Numbers(
      @Reference MeterRegistry registry,
      @Reference Transactions transactions,
      @Reference PaymentsDatabase database,
      @Reference Time time) {
    this.registry = registry;
    this.transactions = transactions;
    this.database = database;
    this.time = time;
    unknown = gauge("unknown", "payments_payment where status = 'UNKNOWN'");
    unknownRefunds =
        gauge(
            "refunds.unknown",
            // the index knows those that are not final
            "payments_refund where next_check_at is not null and status = 'UNKNOWN'");
  }

  @Deactivate
  void close() {
    registry.remove(unknown);
    registry.remove(unknownRefunds);
  }

  private Meter.Id gauge(String name, String rows) {
    return Gauge.builder(PREFIX + name, this, it -> it.count(rows)).register(registry).getId();
  }

  private double count(String rows) {
    try {
      return database.read(em -> SqlText.of("select count(*) from " + rows).number(em));
    } catch (RuntimeException databaseAway) {
      return Double.NaN;
    }
  }

  /** A payment came into a status. */
  void moved(StoredPayment payment) {
    PaymentStatus status = payment.status();
    moved("payments", "final", payment, payment.gateway(), status.name(), status.isFinal());
  }

  /** A refund came into a status. */
  void moved(StoredRefund refund) {
    RefundStatus status = refund.status();
    moved("refunds", "refunds.final", refund, refund.gateway(), status.name(), status.isFinal());
  }

  private void moved(
      String counter, String timer, Stored what, String gateway, String status, boolean isFinal) {
    Duration age = Duration.between(what.createdAt(), time.now());
    transactions.afterCommit(
        () -> {
          registry.counter(PREFIX + counter, "gateway", gateway, "status", status).increment();
          if (isFinal) {
            registry
                .timer(PREFIX + timer, "gateway", gateway, "status", status)
                .record(age.isNegative() ? Duration.ZERO : age);
          }
        });
  }

  /** A notification told what was known and final: the gateway repeats itself, or somebody does. */
  void repeated(StoredPayment payment) {
    String gateway = payment.gateway();
    transactions.afterCommit(
        () -> registry.counter(PREFIX + "notifications.repeated", "gateway", gateway).increment());
  }

  /** The janitor asked. */
  void asked(int payments, int refunds) {
    registry.counter(PREFIX + "janitor.runs").increment();
    registry.counter(PREFIX + "janitor.asked", "what", "payment").increment(payments);
    registry.counter(PREFIX + "janitor.asked", "what", "refund").increment(refunds);
  }
}
