package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.fines.api.FineReceipt;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that goes back in parts. */
class PartialRefundTest {
  private final Office office = new Office();
  private String sts;
  private Fine one;
  private Fine two;
  private long back;

  @BeforeEach
  void open() {
    Company company = office.fleet.company();
    sts = office.fleet.vehicle(company).sts().orElseThrow();
    office.push(Charges.of(1, sts), Charges.of(2, sts).put("totalKopecks", 50_000));
    one = office.byUin(Charges.uin(1));
    two = office.byUin(Charges.uin(2));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aPartLowersWhatWasPaidAndTheRestOfTheFineIsOwed() {
    Payment payment = paid(one);
    refund(payment, 50_000);
    assertSums(one, FineStatus.UNPAID, 25_000, 75_000);
    assertThat(office.fines.quote(Office.ROOT, List.of(one.id())).total())
        .as("what was paid counts towards the discounted price")
        .isEqualTo(Money.ofRoubles(500));
    assertThat(office.fines.history(Office.ROOT, one.id()))
        .extracting(FineEntry::what)
        .contains("refunded");
    FineReceipt receipt = office.receipts.ofPayment(Office.ROOT, payment.id());
    assertThat(receipt.total()).isEqualTo(Money.ofRoubles(250));
  }

  @Test
  void partsThatAddUpToTheWholeMakeItOwedAgain() {
    Payment payment = paid(one);
    office.quittance(one, 75_000, 0);
    refund(payment, 50_000);
    refund(payment, 25_000);
    assertSums(one, FineStatus.UNPAID, 0, 100_000);
    assertThat(office.receipts.ofPayment(Office.ROOT, payment.id()).lines())
        .extracting(FineReceipt.Line::state)
        .containsExactly(FineReceipt.State.RETURNED);
    assertThat(suspicions()).isZero();
  }

  @Test
  void whatIsPaidAfterAPartWentBackSettlesTheFine() {
    refund(paid(one), 50_000);
    paid(one);
    assertSums(one, FineStatus.PAID, 75_000, 0);
  }

  @Test
  void newsOfARefundCountsOnce() {
    Payment payment = paid(one);
    CloudEvent event = refund(payment, 10_000);
    office.paymentNews.handle(event);
    assertSums(one, FineStatus.UNPAID, 65_000, 35_000);
    refund(payment, 10_000);
    office.paymentNews.handle(event);
    assertSums(one, FineStatus.UNPAID, 55_000, 45_000);
    assertThat(suspicions()).isZero();
  }

  @Test
  void partsThatAddUpToOneFineAreThatFines() {
    Payment payment = paid(one, two);
    refund(payment, 30_000);
    assertSums(one, FineStatus.PAID, 75_000, 0);
    assertSums(two, FineStatus.PAID, 37_500, 0);
    assertThat(suspicions()).as("nobody knows whose it is").isEqualTo(1);
    refund(payment, 45_000);
    assertSums(one, FineStatus.UNPAID, 0, 100_000);
    assertSums(two, FineStatus.PAID, 37_500, 0);
  }

  @Test
  void aFineThatWentBackWholeLeavesTheRestToTheOther() {
    Payment payment = paid(one, two);
    refund(payment, 10_000);
    refund(payment, 75_000);
    assertSums(one, FineStatus.UNPAID, 0, 100_000);
    assertSums(two, FineStatus.UNPAID, 27_500, 22_500);
  }

  @Test
  void allThatWentBackInOddPartsIsOfAllFines() {
    Payment payment = paid(one, two);
    refund(payment, 100_000);
    assertSums(one, FineStatus.PAID, 75_000, 0);
    refund(payment, 12_500);
    assertSums(one, FineStatus.UNPAID, 0, 100_000);
    assertSums(two, FineStatus.UNPAID, 0, 50_000);
  }

  @Test
  void ofAnAnnulledFineOnlyTheRestIsSentBack() {
    Payment payment = paid(one);
    refund(payment, 50_000);
    office.push(Charges.later(Charges.of(1, sts), "ANNULLED", 11));
    office.refunds.run();
    Refund last = office.bank.refunds.get(office.bank.refunds.size() - 1);
    assertThat(last.amount()).isEqualTo(Money.ofRoubles(250));
    office.paymentNews.handle(FakePayments.refunded(last, payment, payment.total()));
    assertSums(one, FineStatus.ANNULLED, 0, 0);
    assertThat(suspicions()).isZero();
  }

  @Test
  void aTotalThatIsNotToldMovesNothing() {
    Payment payment = paid(one);
    Refund refund = asked(payment, 50_000);
    CloudEvent event = FakePayments.refunded(refund, payment);
    ((ObjectNode) event.data()).put("refundedKopecks", "much");
    office.paymentNews.handle(event);
    assertSums(one, FineStatus.PAID, 75_000, 0);
    assertThat(suspicions()).isEqualTo(1);
  }

  private Payment paid(Fine... fines) {
    Payment payment = office.pay(Office.ROOT, fines);
    office.paid(payment);
    return payment;
  }

  /** A refund is done. */
  private CloudEvent refund(Payment payment, long kopecks) {
    back += kopecks;
    CloudEvent event =
        FakePayments.refunded(asked(payment, kopecks), payment, Money.ofKopecks(back));
    office.paymentNews.handle(event);
    return event;
  }

  private Refund asked(Payment payment, long kopecks) {
    return office
        .bank
        .service()
        .refund(Office.ROOT, payment.id(), Money.ofKopecks(kopecks), "по просьбе клиента");
  }

  private void assertSums(Fine fine, FineStatus status, long paid, long owed) {
    Fine now = office.again(fine);
    assertThat(now.status()).isEqualTo(status);
    assertThat(now.paid()).isEqualTo(Money.ofKopecks(paid));
    assertThat(now.owed()).isEqualTo(Money.ofKopecks(owed));
  }

  private long suspicions() {
    return office.audit.stream()
        .filter(it -> it.action().equals("fines.payment.refund-not-allocated"))
        .count();
  }
}
