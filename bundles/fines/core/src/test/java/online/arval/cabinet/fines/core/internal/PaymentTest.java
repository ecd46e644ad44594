package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders and what payments do to fines. */
class PaymentTest {
  private final Office office = new Office();
  private Fine one;
  private Fine two;

  @BeforeEach
  void open() {
    Company company = office.fleet.company();
    String sts = office.fleet.vehicle(company).sts().orElseThrow();
    office.push(Charges.of(1, sts), Charges.of(2, sts).put("totalKopecks", 50_001));
    one = office.byUin(Charges.uin(1));
    two = office.byUin(Charges.uin(2));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void severalFinesAreOnePayment() {
    Payment payment = office.pay(Office.ROOT, one, two);
    assertThat(payment.lines()).hasSize(2);
    assertThat(payment.total()).isEqualTo(Money.ofKopecks(75_000 + 37_501));
    office.paid(payment);
    assertThat(office.all()).extracting(Fine::status).containsOnly(FineStatus.PAID);
  }

  @Test
  void anotherPriceThanThePayerSawIsRefused() {
    FinePayment order =
        new FinePayment(
            List.of(one.id()),
            Optional.of(Money.ofRoubles(750)),
            Optional.empty(),
            Optional.empty());
    office.clock.forward(Duration.ofDays(40));
    ProblemException problem = Problems.of(() -> office.fines.pay(Office.ROOT, order));
    assertThat(problem.code()).isEqualTo("price-changed");
    assertThat(problem.extensions()).containsEntry("total", "1000.00");
    assertThat(office.bank.ordered).isEmpty();
    assertThat(office.again(one).status()).isEqualTo(FineStatus.UNPAID);
  }

  @Test
  void ofOrdersAtTheSameTimeOneWins() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    Callable<String> order =
        () -> {
          try {
            office.pay(Office.ROOT, one, two);
            return "won";
          } catch (ProblemException problem) {
            return problem.code();
          }
        };
    List<Future<String>> outcomes =
        pool.invokeAll(List.of(order, order, order, order, order, order));
    pool.shutdown();
    assertThat(outcomes)
        .extracting(Future::get)
        .containsOnlyOnce("won")
        .containsOnly("won", "fine-not-payable");
    ProblemException again = Problems.of(() -> office.pay(Office.ROOT, one));
    assertThat(again.extensions()).containsEntry("fine", one.id().value());
  }

  @Test
  void anOrderIsChecked() {
    Company other = office.fleet.company();
    office.push(Charges.of(3, office.fleet.vehicle(other).sts().orElseThrow()));
    Fine foreign = office.byUin(Charges.uin(3));
    assertThat(Problems.code(() -> office.pay(Office.ROOT, one, foreign)))
        .isEqualTo("other-company");
    assertThat(Problems.code(() -> office.pay(Office.ROOT, one, one))).isEqualTo("duplicate");
    assertThat(Problems.of(() -> office.pay(Office.ROOT, one, one)).errors())
        .extracting(FieldError::field)
        .containsExactly("fineIds");
    assertThat(Problems.code(() -> office.pay(Office.ROOT))).isEqualTo("out-of-range");
    assertThat(Problems.code(() -> office.fines.quote(Office.ROOT, List.of(FineId.create()))))
        .isEqualTo("not-found");
  }

  @Test
  void aPaymentThatFailsLeavesTheFinesToBePaidAgain() {
    Payment first = office.pay(Office.ROOT, one, two);
    CloudEvent declined = FakePayments.changed(first, PaymentStatus.DECLINED);
    office.paymentNews.handle(declined);
    office.paymentNews.handle(declined);
    assertThat(office.again(one).status()).isEqualTo(FineStatus.UNPAID);
    Payment second = office.pay(Office.ROOT, one);
    office.paid(second);
    assertThat(office.again(one).status()).isEqualTo(FineStatus.PAID);
  }

  @Test
  void aLatePaymentOfAGivenUpOrderIsBookedOrSentBack() {
    Payment first = office.pay(Office.ROOT, one, two);
    office.paymentNews.handle(FakePayments.changed(first, PaymentStatus.CANCELLED));
    Payment second = office.pay(Office.ROOT, one);
    office.paid(second);
    office.paid(first);
    office.refunds.run();
    assertThat(office.again(two).status()).isEqualTo(FineStatus.PAID);
    assertThat(office.bank.refunds)
        .singleElement()
        .satisfies(refund -> assertThat(refund.payment()).isEqualTo(first.id()));
    office.paymentNews.handle(FakePayments.refunded(office.bank.refunds.get(0), first));
    assertThat(office.again(one).status()).isEqualTo(FineStatus.PAID);
    assertThat(office.again(one).paid()).isEqualTo(Money.ofRoubles(750));
  }

  @Test
  void aRefundMakesItOwedAgain() {
    Payment payment = office.pay(Office.ROOT, one);
    office.paid(payment);
    office.paymentNews.handle(FakePayments.refunded(refund(payment), payment));
    Fine fine = office.again(one);
    assertThat(fine.status()).isEqualTo(FineStatus.UNPAID);
    assertThat(fine.owed()).isEqualTo(Money.ofRoubles(1_000));
    assertThat(fine.paid()).isEqualTo(Money.ZERO);
  }

  @Test
  void otherSumsThanOrderedMoveNothing() {
    Payment payment = office.pay(Office.ROOT, one);
    CloudEvent lie = FakePayments.changed(payment, PaymentStatus.PAID);
    ((ObjectNode) lie.data().path("lines").get(0)).put("amountKopecks", 1);
    office.paymentNews.handle(lie);
    assertThat(office.again(one).status()).isEqualTo(FineStatus.PAYING);
    assertThat(office.audit)
        .anySatisfy(it -> assertThat(it.action()).isEqualTo("fines.payment.amount-differs"));
  }

  @Test
  void aRegistryThatCountsLessLeavesTheRestOwed() {
    office.paid(office.pay(Office.ROOT, one));
    office.quittance(one, 0, 100_000);
    assertThat(office.again(one).status()).isEqualTo(FineStatus.PAID);
    office.quittance(one, 75_000, 25_000);
    assertThat(office.again(one).status()).isEqualTo(FineStatus.UNPAID);
    assertThat(office.again(one).owed()).isEqualTo(Money.ofRoubles(250));
    assertThat(office.again(one).discount()).as("which the registry does not grant").isEmpty();
    assertThat(office.pay(Office.ROOT, one).total()).isEqualTo(Money.ofRoubles(250));
  }

  @Test
  void paidFinesAreAskedAboutUntilTheyAreConfirmed() {
    office.announce(false);
    office.paid(office.pay(Office.ROOT, one));
    office.quittances.run();
    office.quittances.run();
    assertThat(
            office.commands(
                online.arval.cabinet.fines.api.registry.RegistryContract.READ_QUITTANCES))
        .singleElement()
        .satisfies(
            data -> assertThat(data.path("uins").get(0).asText()).isEqualTo(one.uin().value()));
  }

  private online.arval.cabinet.payments.api.Refund refund(Payment payment) {
    return office
        .bank
        .service()
        .refund(Office.ROOT, payment.id(), payment.total(), "по просьбе клиента");
  }
}
