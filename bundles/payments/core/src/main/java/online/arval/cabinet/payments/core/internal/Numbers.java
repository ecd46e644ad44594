package online.arval.cabinet.payments.core.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
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
    unknown = Gauge.builder(PREFIX + "unknown", this, Numbers::unknown).register(registry).getId();
  }

  @Deactivate
  void close() {
    registry.remove(unknown);
  }

  private double unknown() {
    try {
      return database.read(
          em ->
              SqlText.of("select count(*) from payments_payment where status = 'UNKNOWN'")
                  .number(em));
    } catch (RuntimeException databaseAway) {
      return Double.NaN;
    }
  }

  /** A payment came into a status. */
  void moved(StoredPayment payment) {
    PaymentStatus status = payment.status();
    String gateway = payment.gateway();
    Duration age = Duration.between(payment.createdAt(), time.now());
    transactions.afterCommit(
        () -> {
          registry
              .counter(PREFIX + "payments", "gateway", gateway, "status", status.name())
              .increment();
          if (status.isFinal()) {
            registry
                .timer(PREFIX + "final", "gateway", gateway, "status", status.name())
                .record(age.isNegative() ? Duration.ZERO : age);
          }
        });
  }

  /** The janitor asked. */
  void asked(int payments, int refunds) {
    registry.counter(PREFIX + "janitor.runs").increment();
    registry.counter(PREFIX + "janitor.asked", "what", "payment").increment(payments);
    registry.counter(PREFIX + "janitor.asked", "what", "refund").increment(refunds);
  }
}
