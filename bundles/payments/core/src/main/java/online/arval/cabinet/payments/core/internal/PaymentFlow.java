package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.core.internal.data.Lines;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.states.Effect;
import online.arval.cabinet.payments.core.internal.states.StateMachine;
import online.arval.cabinet.payments.core.internal.states.Trigger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves a payment by what its gateway says, as the table of states has it. */
@Component(service = PaymentFlow.class)
public final class PaymentFlow {
  /** Reason of a payment whose time ran out. */
  static final String EXPIRED = "expired";

  /** Reason of one that was cancelled on demand. */
  static final String CANCELLED = "cancelled";

  private final LedgerBook ledger;
  private final RefundFlow refunds;
  private final GatewayBook gateways;
  private final MethodBook methods;
  private final GatewayCommands commands;
  private final Journal journal;
  private final Suspicions suspicions;
  private final Numbers numbers;
  private final Settings settings;
  private final Time time;

  @Activate
  public PaymentFlow(
      @Reference LedgerBook ledger,
      @Reference RefundFlow refunds,
      @Reference GatewayBook gateways,
      @Reference MethodBook methods,
      @Reference GatewayCommands commands,
      @Reference Journal journal,
      @Reference Suspicions suspicions,
      @Reference Numbers numbers,
      @Reference Settings settings,
      @Reference Time time) {
    this.ledger = ledger;
    this.refunds = refunds;
    this.gateways = gateways;
    this.methods = methods;
    this.commands = commands;
    this.journal = journal;
    this.suspicions = suspicions;
    this.numbers = numbers;
    this.settings = settings;
    this.time = time;
  }

  /** Applies an answer that was found to be about this payment and its amount. */
  void apply(EntityManager em, StoredPayment payment, PaymentAnswer answer) {
    Instant now = time.now();
    PaymentStatus before = payment.status();
    Trigger trigger = trigger(payment, answer, now);
    StateMachine.Step<PaymentStatus> step = StateMachine.PAYMENT.step(before, trigger);
    String url = payment.confirmationUrl();
    if (step.to() == before && before.isFinal() && answer.origin().equals("webhook")) {
      numbers.repeated(payment);
    }
    if (step.to() != before) {
      payment.move(step.to(), now);
      payment.explain(reason(payment, trigger, answer));
      payment.restartChecks();
    }
    payment.place(answer.gatewayReference(), answer.confirmationUrl());
    act(em, payment, step.effect(), answer, now);
    mindMethod(em, payment, step.to(), answer);
    if (step.to() != before || !url.equals(payment.confirmationUrl())) {
      publish(em, payment, before, answer);
    }
  }

  /** What the answer says of the means of payment. */
  private void mindMethod(
      EntityManager em, StoredPayment payment, PaymentStatus now, PaymentAnswer answer) {
    if (now == PaymentStatus.PAID) {
      methods.keep(em, payment, answer);
    } else if (now == PaymentStatus.DECLINED
        && !payment.methodToken().isEmpty()
        && answer.reason().equals(PaymentAnswer.METHOD_REVOKED)) {
      methods.revoked(em, payment);
    }
  }

  /** The gateway's answer in the light of what the cabinet wants by now. */
  private Trigger trigger(StoredPayment payment, PaymentAnswer answer, Instant now) {
    Trigger plain = Trigger.of(answer.outcome());
    boolean unwanted = payment.cancelRequested();
    if (plain == Trigger.DECLINED && unwanted) {
      return Trigger.GIVEN_UP;
    }
    boolean late =
        !now.isBefore(payment.expiresAt()) || payment.attempt() >= settings.maxAttempts();
    if (plain == Trigger.NOT_ATTEMPTED && (unwanted || late) && !payment.status().isFinal()) {
      return Trigger.GIVEN_UP;
    }
    return plain;
  }

  private static String reason(StoredPayment payment, Trigger trigger, PaymentAnswer answer) {
    return switch (trigger) {
      case DECLINED, UNKNOWN -> answer.reason();
      case GIVEN_UP -> payment.reason().isEmpty() ? EXPIRED : payment.reason();
      case PROCESSED, PENDING, NOT_ATTEMPTED -> "";
    };
  }

  private void act(
      EntityManager em, StoredPayment payment, Effect effect, PaymentAnswer answer, Instant now) {
    switch (effect) {
      case BOOK -> take(em, payment);
      case RETURN -> giveBack(em, payment, now);
      case WAIT -> payment.checkAt(now.plus(settings.pendingDelay(payment.checkCount())));
      case ASK -> payment.checkAt(now.plus(delay(em, payment, payment.checkCount())));
      case SEND_AGAIN -> {
        payment.wantSendAgain(true);
        payment.checkAt(now.plus(delay(em, payment, payment.attempt() - 1)));
      }
      case WITHDRAW -> commands.cancel(payment);
      case CONTRADICTION ->
          suspicions.report(
              payment.gateway(),
              "contradiction",
              payment.id(),
              Optional.of(payment.company()),
              Map.of("status", payment.status().name(), "outcome", answer.outcome().text()));
      case NONE, RELEASE -> {
        // nothing beside the move
      }
    }
  }

  private Duration delay(EntityManager em, StoredPayment payment, int asked) {
    return settings.unknownDelay(asked, gateways.isAvailable(em, payment.gateway()));
  }

  private void take(EntityManager em, StoredPayment payment) {
    payment.take();
    ledger.taken(em, payment);
  }

  /** Money for a payment given up before: never lost, and not the lessor's to keep. */
  private void giveBack(EntityManager em, StoredPayment payment, Instant now) {
    if (payment.taken() > 0) {
      return;
    }
    payment.touch(now);
    take(em, payment);
    refunds.order(em, payment, payment.total(), "paid-too-late", "system:payments");
    journal.record(
        "system:payments", "payment.returned", payment, Map.of("status", payment.status().name()));
  }

  private void publish(
      EntityManager em, StoredPayment payment, PaymentStatus before, PaymentAnswer answer) {
    em.flush();
    List<PaymentLine> lines = Lines.of(em, payment.id());
    journal.changed(payment, lines, before.name());
    if (payment.status() != before) {
      numbers.moved(payment);
      journal.record(
          "gateway:" + payment.gateway(),
          "payment." + payment.status().name().toLowerCase(Locale.ROOT),
          payment,
          Map.of(
              "previous",
              before.name(),
              "kopecks",
              Long.toString(payment.total()),
              "origin",
              answer.origin()));
    }
  }
}
