package online.arval.cabinet.fleet.core.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.FleetEvents;
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

/** Tells others of a change and records who made it, both in the transaction of the change. */
@Component(service = FleetJournal.class)
public final class FleetJournal {
  private static final Destination TOPIC = Destination.topic(FleetEvents.TOPIC);

  private final Outbox outbox;
  private final AuditLog audit;
  private final Time time;

  @Activate
  public FleetJournal(@Reference Outbox outbox, @Reference AuditLog audit, @Reference Time time) {
    this.outbox = outbox;
    this.audit = audit;
    this.time = time;
  }

  /** Sends an event of the fleet; {@code subject} is the identifier of what changed. */
  void tell(String type, String subject, ObjectNode data) {
    outbox.send(
        TOPIC,
        new CloudEvent(
            Ids.next(),
            FleetEvents.SOURCE,
            type,
            Optional.of(subject),
            time.now(),
            Optional.of(FleetEvents.schema(type)),
            Optional.empty(),
            data));
  }

  /**
   * Appends to the audit log.
   *
   * @param thing {@code vehicle}, {@code driver}, …
   * @param verb {@code created}, {@code updated}, …
   * @param details without personal data
   */
  void record(
      Caller by,
      String thing,
      String verb,
      String id,
      CompanyId company,
      Map<String, String> details) {
    audit.append(
        AuditEvent.ok(by, "fleet." + thing + "." + verb, thing + ":" + id, company, details));
  }
}
