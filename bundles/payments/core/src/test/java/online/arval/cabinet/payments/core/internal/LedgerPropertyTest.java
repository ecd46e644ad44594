package online.arval.cabinet.payments.core.internal;

import static online.arval.cabinet.payments.core.internal.Cashier.GATEWAY;
import static online.arval.cabinet.payments.core.internal.Cashier.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;

/** Whatever happens in whatever order: the books add up, and say what the gateway took. */
class LedgerPropertyTest {
  private enum Act {
    ORDER,
    ANSWER,
    REFUND,
    ANSWER_REFUND,
    CANCEL,
    TIME,
    CLOSE
  }

  @Provide
  Arbitrary<List<Tuple3<Act, Integer, Outcome>>> histories() {
    return Combinators.combine(
            Arbitraries.of(Act.class),
            Arbitraries.integers().between(0, 50),
            Arbitraries.of(Outcome.class))
        .as(Tuple::of)
        .list()
        .ofMinSize(5)
        .ofMaxSize(30);
  }

  @Property(tries = 25)
  void theBooksAddUp(@ForAll("histories") List<Tuple3<Act, Integer, Outcome>> history) {
    try (Cashier cashier = new Cashier()) {
      List<Payment> payments = new ArrayList<>(List.of(cashier.order(1_000)));
      List<Refund> refunds = new ArrayList<>();
      for (Tuple3<Act, Integer, Outcome> step : history) {
        act(cashier, payments, refunds, step);
        assertThat(cashier.balances().values().stream().mapToLong(Long::longValue).sum()).isZero();
      }
      assertGatewayHoldsWhatItTook(cashier, payments);
    }
  }

  private static void act(
      Cashier cashier,
      List<Payment> payments,
      List<Refund> refunds,
      Tuple3<Act, Integer, Outcome> step) {
    Payment payment = payments.get(step.get2() % payments.size());
    switch (step.get1()) {
      case ORDER -> payments.add(cashier.order(100 + step.get2()));
      case ANSWER -> cashier.answer(payment, step.get3());
      case REFUND -> {
        try {
          Money amount = Money.ofKopecks(1 + step.get2() * 10L);
          refunds.add(cashier.payments.refund(ROOT, payment.id(), amount, "test"));
        } catch (ProblemException refused) {
          assertThat(refused.code()).isIn("payment-not-paid", "refund-exceeds-payment");
        }
      }
      case ANSWER_REFUND ->
          cashier.payments.refunds(ROOT, payment.id()).stream()
              .findFirst()
              .ifPresent(refund -> cashier.answer(refund, step.get3()));
      case CANCEL -> {
        if (!cashier.status(payment).isFinal()) {
          cashier.payments.cancel(ROOT, payment.id());
        }
      }
      case TIME -> {
        cashier.clock.forward(Duration.ofMinutes(step.get2()));
        cashier.announce(GATEWAY, true);
        cashier.janitor.run();
      }
      case CLOSE -> cashier.ledger.close();
    }
  }

  private static void assertGatewayHoldsWhatItTook(Cashier cashier, List<Payment> payments) {
    long held = 0;
    for (Payment ordered : payments) {
      Payment payment = cashier.get(ordered.id());
      long booked =
          cashier.ledger.ofPayment(ROOT, payment.id()).stream()
              .filter(entry -> entry.account().startsWith("gateway:"))
              .mapToLong(entry -> entry.amount().kopecks())
              .sum();
      assertThat(booked).isBetween(0L, payment.total().kopecks());
      if (payment.status() == PaymentStatus.PAID) {
        assertThat(booked).isEqualTo(payment.total().kopecks() - payment.refunded().kopecks());
      }
      held += booked;
    }
    assertThat(cashier.balances().getOrDefault("gateway:yookassa", 0L)).isEqualTo(held);
  }
}
