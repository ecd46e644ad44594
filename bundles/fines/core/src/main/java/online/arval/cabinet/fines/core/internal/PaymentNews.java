package online.arval.cabinet.fines.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.Lines;
import online.arval.cabinet.fines.core.internal.data.Lines.Line;
import online.arval.cabinet.fines.core.internal.rules.Allocation;
import online.arval.cabinet.fines.core.internal.rules.Effect;
import online.arval.cabinet.fines.core.internal.rules.FineLife;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.messaging.schema.Integers;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What becomes of payments becomes of their fines. */
@Component(
    immediate = true,
    property = {
      MessageHandler.DESTINATION + "=topic:" + PaymentEvents.TOPIC,
      MessageHandler.CONSUMER + "=fines.payments"
    })
public final class PaymentNews implements MessageHandler {
  private final FinesDatabase database;
  private final FineWriter writer;
  private final FineJournal journal;

  @Activate
  public PaymentNews(
      @Reference FinesDatabase database,
      @Reference FineWriter writer,
      @Reference FineJournal journal) {
    this.database = database;
    this.writer = writer;
    this.journal = journal;
  }

  /** What happens to the fine of a line of the payment. */
  private record Change(Line line, Function<FineRow, Optional<Effect>> effect) {}

  @Override
  public void handle(CloudEvent event) {
    JsonNode data = event.data();
    if (!FinePayments.PURPOSE.equals(data.path("purpose").asText())
        || !Ids.isValid(data.path("paymentId").asText())) {
      return;
    }
    switch (event.type()) {
      case PaymentEvents.PAYMENT_CHANGED -> payment(data);
      case PaymentEvents.REFUND_CHANGED -> refund(data);
      default -> {}
    }
  }

  private void payment(JsonNode data) {
    String status = data.path("status").asText();
    if (PaymentStatus.PAID.name().equals(status)) {
      change(data, lines -> agrees(data, lines) ? each(lines, FineLife::paid) : List.of());
    } else if (PaymentStatus.DECLINED.name().equals(status)
        || PaymentStatus.CANCELLED.name().equals(status)) {
      String reason = data.path("reason").asText();
      change(data, lines -> each(lines, (fine, line) -> FineLife.failed(fine, line, reason)));
    }
  }

  private static List<Change> each(
      List<Line> lines, BiFunction<FineRow, Line, Optional<Effect>> effect) {
    return lines.stream().map(line -> new Change(line, fine -> effect.apply(fine, line))).toList();
  }

  private void refund(JsonNode data) {
    if ("DONE".equals(data.path("status").asText())) {
      change(data, lines -> refunded(data, lines));
    } else if ("REFUSED".equals(data.path("status").asText())) {
      report("refund-refused", data);
    }
  }

  private void change(JsonNode data, Function<List<Line>, List<Change>> changes) {
    String payment = data.path("paymentId").asText();
    database.tx(
        em -> {
          List<String> fines = Lines.ofPayment(em, payment).stream().map(Line::fine).toList();
          Map<String, FineRow> locked = lock(em, fines);
          // read again: with the fines locked nobody changes the lines
          List<Effect> effects = new ArrayList<>();
          for (Change change : changes.apply(Lines.ofPayment(em, payment))) {
            change.effect().apply(locked.get(change.line().fine())).ifPresent(effects::add);
          }
          writer.apply(em, FleetLookup.SYSTEM, effects);
          return null;
        });
  }

  private static Map<String, FineRow> lock(EntityManager em, List<String> ids) {
    Map<String, FineRow> locked = new HashMap<>();
    FineTable.lock(em, "id", ids).forEach(fine -> locked.put(fine.id(), fine));
    return locked;
  }

  /** Whether the event tells of the sums that were ordered; else nothing moves. */
  private boolean agrees(JsonNode data, List<Line> lines) {
    Map<String, Long> told = new HashMap<>();
    data.path("lines")
        .forEach(line -> told.put(line.path("reference").asText(), kopecks(line, "amountKopecks")));
    boolean same =
        told.size() == lines.size()
            && !lines.isEmpty()
            && lines.stream()
                .allMatch(
                    line ->
                        line.amount()
                            .equals(
                                Optional.ofNullable(told.get(FinePayments.REFERENCE + line.fine()))
                                    .map(Money::ofKopecks)
                                    .orElse(null)));
    if (!same) {
      report("amount-differs", data);
    }
    return same;
  }

  /** What all refunds of the payment so far give back, and the fines do not say yet. */
  private List<Change> refunded(JsonNode data, List<Line> lines) {
    Money refunded = Money.ofKopecks(kopecks(data, "refundedKopecks"));
    Allocation allocation =
        Allocation.of(
            lines,
            data.path("refundId").asText(),
            Money.ofKopecks(kopecks(data, "amountKopecks")),
            refunded);
    if (refunded.isNegative() || allocation.open().compareTo(Money.ZERO) > 0) {
      report("refund-not-allocated", data);
    }
    return allocation.shares().stream()
        .map(
            share ->
                new Change(
                    share.line(),
                    fine -> Optional.of(FineLife.refunded(fine, share.line(), share.back()))))
        .toList();
  }

  /** Sums that are not told exactly agree with nothing. */
  private static long kopecks(JsonNode node, String field) {
    return Integers.read(node.path(field)).orElse(-1);
  }

  private void report(String kind, JsonNode data) {
    journal.refused(
        "payment." + kind,
        "payment:" + data.path("paymentId").asText(),
        Map.of("refund", data.path("refundId").asText()));
    journal.count("suspicious", 1, "kind", kind);
  }
}
