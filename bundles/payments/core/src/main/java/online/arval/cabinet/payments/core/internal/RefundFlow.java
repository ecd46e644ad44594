package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.payments.api.RefundId;
import online.arval.cabinet.payments.api.RefundStatus;
import online.arval.cabinet.payments.api.gateway.RefundAnswer;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.data.StoredRefund;
import online.arval.cabinet.payments.core.internal.states.Effect;
import online.arval.cabinet.payments.core.internal.states.StateMachine;
import online.arval.cabinet.payments.core.internal.states.Trigger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders refunds and moves them by what the gateway says, as the table of states has it. */
@Component(service = RefundFlow.class)
public final class RefundFlow {
  private final LedgerBook ledger;
  private final GatewayBook gateways;
  private final GatewayCommands commands;
  private final Journal journal;
  private final Suspicions suspicions;
  private final Numbers numbers;
  private final Settings settings;
  private final Time time;

  @Activate
  public RefundFlow(
      @Reference LedgerBook ledger,
      @Reference GatewayBook gateways,
      @Reference GatewayCommands commands,
      @Reference Journal journal,
      @Reference Suspicions suspicions,
      @Reference Numbers numbers,
      @Reference Settings settings,
      @Reference Time time) {
    this.ledger = ledger;
    this.gateways = gateways;
    this.commands = commands;
    this.journal = journal;
    this.suspicions = suspicions;
    this.numbers = numbers;
    this.settings = settings;
    this.time = time;
  }

  /**
   * Writes a refund and its command. The payment's row changes with it: of two refunds at once that
   * together exceed it, the second is tried again and then sees the first.
   */
  StoredRefund order(
      EntityManager em, StoredPayment payment, long kopecks, String reason, String by) {
    Instant now = time.now();
    payment.reserve(kopecks);
    payment.touch(now);
    StoredRefund refund = new StoredRefund(RefundId.create(), payment, kopecks, reason, by, now);
    refund.checkAt(now.plus(settings.firstDelay()));
    em.persist(refund);
    em.flush();
    commands.refund(payment, refund);
    journal.changed(payment, refund);
    numbers.moved(refund);
    journal.record(by, "refund.ordered", payment, details(refund));
    return refund;
  }

  /** Applies an answer that was found to be about this refund and its amount. */
  void apply(EntityManager em, StoredPayment payment, StoredRefund refund, RefundAnswer answer) {
    Instant now = time.now();
    RefundStatus before = refund.status();
    StateMachine.Step<RefundStatus> step =
        StateMachine.REFUND.step(before, Trigger.of(answer.outcome()));
    if (step.to() != before) {
      refund.move(step.to(), answer.reason(), now);
    }
    refund.place(answer.refundReference());
    act(em, payment, refund, before, step.effect(), now);
    if (step.to() != before) {
      em.flush();
      journal.changed(payment, refund);
      numbers.moved(refund);
      journal.record(
          "gateway:" + refund.gateway(),
          "refund." + refund.status().name().toLowerCase(Locale.ROOT),
          payment,
          details(refund));
    }
  }

  private void act(
      EntityManager em,
      StoredPayment payment,
      StoredRefund refund,
      RefundStatus before,
      Effect effect,
      Instant now) {
    switch (effect) {
      case BOOK -> {
        if (before != RefundStatus.REFUSED) {
          payment.release(refund.kopecks());
        }
        payment.giveBack(refund.kopecks());
        payment.touch(now);
        ledger.returned(em, payment, refund);
      }
      case RELEASE -> {
        payment.release(refund.kopecks());
        payment.touch(now);
      }
      case WAIT, ASK -> refund.checkAt(now.plus(delay(em, refund)));
      case SEND_AGAIN -> {
        refund.wantSendAgain(true);
        refund.checkAt(now.plus(delay(em, refund)));
      }
      case CONTRADICTION ->
          suspicions.report(
              refund.gateway(),
              "contradiction",
              payment.id(),
              Optional.of(payment.company()),
              Map.of("refund", refund.id(), "status", refund.status().name()));
      case NONE, RETURN, WITHDRAW -> {
        // nothing beside the move
      }
    }
  }

  private Duration delay(EntityManager em, StoredRefund refund) {
    return settings.unknownDelay(refund.checkCount(), gateways.isAvailable(em, refund.gateway()));
  }

  private static Map<String, String> details(StoredRefund refund) {
    return Map.of("refund", refund.id(), "kopecks", Long.toString(refund.kopecks()));
  }
}
