package online.arval.cabinet.payments.core.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.data.StoredRefund;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.Outbox;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Uin;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.operations.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells others of a change and records who made it, both in the transaction of the change. */
@Component(service = Journal.class)
public final class Journal {
  private static final Destination TOPIC = Destination.topic(PaymentEvents.TOPIC);

  private final Outbox outbox;
  private final AuditLog audit;
  private final Time time;

  @Activate
  public Journal(@Reference Outbox outbox, @Reference AuditLog audit, @Reference Time time) {
    this.outbox = outbox;
    this.audit = audit;
    this.time = time;
  }

  /** Tells the features of a payment's status; {@code previous} is empty for a new one. */
  void changed(StoredPayment payment, List<PaymentLine> lines, String previous) {
    ObjectNode data =
        JsonNodeFactory.instance
            .objectNode()
            .put("paymentId", payment.id())
            .put("companyId", payment.company().value())
            .put("purpose", payment.purpose())
            .put("payer", payment.payer())
            .put("status", payment.status().name())
            .put("previous", previous)
            .put("totalKopecks", payment.total())
            .put("gateway", payment.gateway())
            .put("confirmationUrl", payment.confirmationUrl())
            .put("reason", payment.reason());
    ArrayNode array = data.putArray("lines");
    for (PaymentLine line : lines) {
      array
          .addObject()
          .put("reference", line.reference())
          .put("uin", line.uin().map(Uin::value).orElse(""))
          .put("amountKopecks", line.amount().kopecks());
    }
    data.put("version", payment.version());
    tell(PaymentEvents.PAYMENT_CHANGED, payment.id(), data);
  }

  /** Tells the features of a refund's status. */
  void changed(StoredPayment payment, StoredRefund refund) {
    tell(
        PaymentEvents.REFUND_CHANGED,
        refund.id(),
        JsonNodeFactory.instance
            .objectNode()
            .put("refundId", refund.id())
            .put("paymentId", payment.id())
            .put("companyId", payment.company().value())
            .put("purpose", payment.purpose())
            .put("status", refund.status().name())
            .put("amountKopecks", refund.kopecks())
            .put("refundedKopecks", payment.refunded()));
  }

  private void tell(String type, String subject, ObjectNode data) {
    outbox.send(
        TOPIC,
        new CloudEvent(
            Ids.next(),
            PaymentEvents.SOURCE,
            type,
            Optional.of(subject),
            time.now(),
            Optional.of(PaymentEvents.schema(type)),
            Optional.empty(),
            data));
  }

  /** Appends to the audit log. */
  void record(String by, String verb, StoredPayment payment, Map<String, String> details) {
    audit.append(
        new AuditEvent(
            by,
            "payments." + verb,
            "payment:" + payment.id(),
            Optional.of(payment.company()),
            AuditEvent.Outcome.OK,
            details));
  }

  /** Appends to the audit log what is about a company. */
  void record(String by, String verb, CompanyId company, Map<String, String> details) {
    audit.append(
        new AuditEvent(
            by,
            "payments." + verb,
            "company:" + company,
            Optional.of(company),
            AuditEvent.Outcome.OK,
            details));
  }

  /** Appends to the audit log what is about no payment. */
  void record(String by, String verb, String subject, Map<String, String> details) {
    audit.append(
        new AuditEvent(
            by, "payments." + verb, subject, Optional.empty(), AuditEvent.Outcome.OK, details));
  }
}
