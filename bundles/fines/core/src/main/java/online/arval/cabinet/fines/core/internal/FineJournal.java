package online.arval.cabinet.fines.core.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.FineEvents;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable.Priced;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.Outbox;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.operations.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells others of changes, records who made them, both in the transaction of the change; counts.
 */
@Component(service = FineJournal.class)
public final class FineJournal {
  private static final Destination TOPIC = Destination.topic(FineEvents.TOPIC);

  private final Outbox outbox;
  private final AuditLog audit;
  private final MeterRegistry meters;
  private final Time time;

  @Activate
  public FineJournal(
      @Reference Outbox outbox,
      @Reference AuditLog audit,
      @Reference MeterRegistry meters,
      @Reference Time time) {
    this.outbox = outbox;
    this.audit = audit;
    this.meters = meters;
    this.time = time;
  }

  /** Tells of changed fines, with one statement for all. */
  public void tell(List<Priced> fines) {
    outbox.sendAll(TOPIC, fines.stream().map(this::event).toList());
  }

  /** Sends a command to a connector. */
  public void command(String queue, String type, String subject, ObjectNode data) {
    outbox.send(
        Destination.queue(queue),
        new CloudEvent(
            Ids.next(),
            FineEvents.SOURCE,
            type,
            Optional.of(subject),
            time.now(),
            Optional.of(FineEvents.schema(type)),
            Optional.empty(),
            data));
  }

  /**
   * Appends to the audit log.
   *
   * @param action {@code payment.ordered}, {@code attribution.changed}, …
   * @param details without personal data
   */
  public void record(
      Caller by,
      String action,
      String subject,
      CompanyId companyOrNull,
      Map<String, String> details) {
    audit.append(AuditEvent.ok(by, "fines." + action, subject, companyOrNull, details));
  }

  /** Appends that something was refused. */
  public void refused(String action, String subject, Map<String, String> details) {
    audit.append(
        new AuditEvent(
            FleetLookup.SYSTEM.principal(),
            "fines." + action,
            subject,
            Optional.empty(),
            AuditEvent.Outcome.REFUSED,
            details));
  }

  /** Counts; a count of what is rolled back afterwards stands, as everywhere. */
  public void count(String meter, long by, String... tags) {
    meters.counter("cabinet.fines." + meter, tags).increment(by);
  }

  private CloudEvent event(Priced fine) {
    FineRow row = fine.row();
    ObjectNode data =
        JsonNodeFactory.instance
            .objectNode()
            .put("fineId", row.id())
            .put("uin", row.uin())
            .put("companyId", row.company())
            .put("vehicleId", row.who().vehicle().orElse(""))
            .put("driverId", row.who().driver().driver().map(DriverId::value).orElse(""))
            .put("status", row.status().name())
            .put("owedKopecks", row.sums().owed().kopecks())
            .put(
                "priceKopecks",
                fine.discount().map(Discount::price).orElse(row.sums().owed()).kopecks())
            .put("discountUntil", fine.discount().map(it -> it.lastDay().toString()).orElse(""))
            .put("version", row.version());
    return new CloudEvent(
        Ids.next(),
        FineEvents.SOURCE,
        FineEvents.FINE_CHANGED,
        Optional.of(row.id()),
        row.changedAt(),
        Optional.of(FineEvents.schema(FineEvents.FINE_CHANGED)),
        Optional.empty(),
        data);
  }
}
