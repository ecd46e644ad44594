package online.arval.cabinet.payments.core.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.data.StoredReconciliation;
import online.arval.cabinet.payments.core.internal.data.StoredRefund;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.Outbox;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Uin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes the commands to gateways, in the transaction of their cause and in the shape of the
 * records of {@code payments.api.gateway}. By hand, not by a mapper: a mapper's shared caches would
 * keep this bundle's classes after an update.
 */
@Component(service = GatewayCommands.class)
public final class GatewayCommands {
  private static final int MAX_DESCRIPTION = 128;
  private static final Duration LATE = Duration.ofHours(2);

  private final Outbox outbox;
  private final Settings settings;
  private final Time time;

  @Activate
  public GatewayCommands(
      @Reference Outbox outbox, @Reference Settings settings, @Reference Time time) {
    this.outbox = outbox;
    this.settings = settings;
    this.time = time;
  }

  void charge(StoredPayment payment, List<PaymentLine> lines) {
    ObjectNode data =
        object()
            .put("paymentId", payment.id())
            .put("attempt", payment.attempt())
            .put("amountKopecks", payment.total())
            .put("description", description(payment, lines))
            .put("returnUrl", settings.publicUrl() + payment.returnPath())
            .put("expiresAt", payment.expiresAt().toString());
    ArrayNode array = data.putArray("lines");
    for (PaymentLine line : lines) {
      array
          .addObject()
          .put("reference", line.reference())
          .put("uin", line.uin().map(Uin::value).orElse(""))
          .put("description", line.description())
          .put("amountKopecks", line.amount().kopecks());
    }
    data.put("saveMethod", payment.saveMethod()).put("methodToken", payment.methodToken());
    send(payment.gateway(), GatewayContract.CHARGE, payment.id(), data);
  }

  void inquire(StoredPayment payment) {
    send(payment.gateway(), GatewayContract.INQUIRE, payment.id(), inquiry(payment));
  }

  void cancel(StoredPayment payment) {
    send(payment.gateway(), GatewayContract.CANCEL, payment.id(), inquiry(payment));
  }

  void refund(StoredPayment payment, StoredRefund refund) {
    ObjectNode data =
        object()
            .put("refundId", refund.id())
            .put("paymentId", payment.id())
            .put("gatewayReference", payment.gatewayReference())
            .put("amountKopecks", refund.kopecks())
            .put("reason", refund.reason());
    send(refund.gateway(), GatewayContract.REFUND_CHARGE, refund.id(), data);
  }

  void inquire(StoredPayment payment, StoredRefund refund) {
    ObjectNode data =
        object()
            .put("refundId", refund.id())
            .put("refundReference", refund.gatewayReference())
            .put("paymentId", payment.id())
            .put("gatewayReference", payment.gatewayReference())
            .put("amountKopecks", refund.kopecks());
    send(refund.gateway(), GatewayContract.REFUND_INQUIRE, refund.id(), data);
  }

  void list(StoredReconciliation reconciliation, String page) {
    Instant from = time.startOf(reconciliation.day());
    // a charge may reach the gateway later than it was ordered
    Instant to = time.startOf(reconciliation.day().plusDays(1)).plus(LATE);
    ObjectNode data =
        object()
            .put("requestId", reconciliation.id())
            .put("from", from.toString())
            .put("to", to.toString())
            .put("page", page);
    send(reconciliation.gateway(), GatewayContract.LIST, reconciliation.id(), data);
  }

  private static ObjectNode inquiry(StoredPayment payment) {
    return object()
        .put("paymentId", payment.id())
        .put("gatewayReference", payment.gatewayReference())
        .put("amountKopecks", payment.total());
  }

  private static String description(StoredPayment payment, List<PaymentLine> lines) {
    String first = lines.get(0).description();
    String more = lines.size() > 1 ? " (+" + (lines.size() - 1) + ")" : "";
    String text = payment.number() + ": " + first;
    int room = MAX_DESCRIPTION - more.length();
    return text.substring(0, Math.min(room, text.length())) + more;
  }

  private void send(String gateway, String type, String subject, ObjectNode data) {
    outbox.send(
        Destination.queue(GatewayContract.commands(gateway)),
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

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
