package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FinePolicy;
import online.arval.cabinet.fines.api.FineReceipt;
import online.arval.cabinet.fines.api.FineReceipt.State;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What receipts say, and to whom. */
class ReceiptTest {
  private final Office office = new Office();
  private Company company;
  private Caller manager;
  private Fine one;
  private Fine two;

  @BeforeEach
  void open() {
    company = office.fleet.company();
    manager = FakeFleet.person(Role.FLEET_MANAGER, company.id());
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
  void aReceiptTellsWhoPaidWhomWhatAndWhen() {
    Payment payment = paid(one, two);
    FineReceipt receipt = office.receipts.ofPayment(manager, payment.id());
    assertThat(receipt.number()).isEqualTo(payment.number());
    assertThat(receipt.payer())
        .isEqualTo(new FineReceipt.Payer(company.name(), company.inn(), company.kpp()));
    assertThat(receipt.gateway()).isEqualTo("Fake Bank");
    assertThat(receipt.gatewayReference()).contains("ref-" + payment.number());
    assertThat(receipt.paidAt()).as("when it was booked").isEqualTo(Office.NOW);
    assertThat(receipt.total()).isEqualTo(payment.total());
    FineReceipt.Line line = line(receipt, two);
    assertThat(line.uin()).isEqualTo(two.uin());
    assertThat(line.article()).isEqualTo("12.9 ч.2");
    assertThat(line.payee()).isEqualTo(two.payee());
    assertThat(line.settled()).isEqualTo(Money.ofKopecks(50_001));
    assertThat(line.discount()).isEqualTo(Money.ofKopecks(12_500));
    assertThat(line.paid()).isEqualTo(Money.ofKopecks(37_501));
    assertThat(line.state()).isEqualTo(State.PAID);
  }

  @Test
  void aReceiptTellsWhatTheRegistryConfirmed() {
    Payment payment = paid(one, two);
    office.quittance(one, 75_000, 0);
    FineReceipt receipt = office.receipts.ofPayment(manager, payment.id());
    assertThat(line(receipt, one).state()).isEqualTo(State.CONFIRMED);
    assertThat(line(receipt, one).confirmedAt()).contains(Office.NOW);
    assertThat(line(receipt, two).state()).isEqualTo(State.PAID);
    assertThat(line(receipt, two).confirmedAt()).isEmpty();
  }

  @Test
  void aReceiptOfOneFineIsItsPartOfThePayment() {
    Payment payment = paid(one, two);
    FineReceipt receipt = office.receipts.ofFine(manager, two.id());
    assertThat(receipt.payment()).isEqualTo(payment.id());
    assertThat(receipt.lines()).extracting(FineReceipt.Line::fine).containsExactly(two.id());
    assertThat(receipt.total()).isEqualTo(Money.ofKopecks(37_501));
  }

  @Test
  void aReceiptSaysThatTheMoneyCameBackAndTheLaterPaymentGoesFirst() {
    Payment first = paid(one);
    Refund refund =
        office.bank.service().refund(Office.ROOT, first.id(), first.total(), "по просьбе клиента");
    office.paymentNews.handle(FakePayments.refunded(refund, first));
    assertThat(office.receipts.ofFine(manager, one.id()).lines())
        .extracting(FineReceipt.Line::state)
        .containsExactly(State.RETURNED);
    Payment second = paid(one);
    assertThat(office.receipts.ofFine(manager, one.id()).payment()).isEqualTo(second.id());
    assertThat(office.receipts.ofPayment(manager, first.id()).lines())
        .extracting(FineReceipt.Line::state)
        .containsExactly(State.RETURNED);
  }

  @Test
  void whatIsNotPaidHasNoReceipt() {
    assertThat(Problems.code(() -> office.receipts.ofFine(manager, one.id())))
        .isEqualTo("payment-not-paid");
    Payment payment = office.pay(manager, one);
    assertThat(Problems.code(() -> office.receipts.ofFine(manager, one.id())))
        .isEqualTo("payment-not-paid");
    assertThat(Problems.code(() -> office.receipts.ofPayment(manager, payment.id())))
        .isEqualTo("payment-not-paid");
  }

  @Test
  void whatIsForeignHasNoReceipt() {
    Payment payment = paid(one);
    Caller foreign = FakeFleet.person(Role.FLEET_MANAGER, office.fleet.company().id());
    assertThat(Problems.code(() -> office.receipts.ofPayment(foreign, payment.id())))
        .isEqualTo("not-found");
    assertThat(Problems.code(() -> office.receipts.ofFine(foreign, one.id())))
        .isEqualTo("not-found");
    assertThat(Problems.code(() -> office.receipts.ofPayment(manager, PaymentId.create())))
        .isEqualTo("not-found");
    Caller registrar = FakeFleet.person(Role.REGISTRAR, null);
    assertThat(Problems.code(() -> office.receipts.ofPayment(registrar, payment.id())))
        .isEqualTo("forbidden");
  }

  @Test
  void aDriverHasReceiptsOfTheirFinesWhoeverPaid() {
    Vehicle vehicle = office.fleet.vehicle(company, "7799000111");
    Driver ivanov = office.fleet.driver(company, "Иванов");
    office.fleet.assign(vehicle, ivanov, Office.NOW.minusSeconds(30 * 86_400), Optional.empty());
    office.push(Charges.of(3, "7799000111"));
    Fine own = office.byUin(Charges.uin(3));
    Payment payment = paid(own, one);
    Caller driver = office.fleet.signIn(ivanov);
    assertThat(office.receipts.ofFine(driver, own.id()).lines()).hasSize(1);
    for (Fine other : List.of(one, two)) {
      assertThat(Problems.code(() -> office.receipts.ofFine(driver, other.id())))
          .isEqualTo("not-found");
    }
    assertThat(Problems.code(() -> office.receipts.ofPayment(driver, payment.id())))
        .as("the manager's payment has other people's fines")
        .isEqualTo("not-found");
    office.settings.setPolicy(
        manager, new FinePolicy(company.id(), false, false, 0), java.util.OptionalLong.empty());
    assertThat(Problems.code(() -> office.receipts.ofFine(driver, own.id())))
        .isEqualTo("not-found");
  }

  private Payment paid(Fine... fines) {
    Payment payment = office.pay(manager, fines);
    office.paid(payment);
    return payment;
  }

  private static FineReceipt.Line line(FineReceipt receipt, Fine fine) {
    return receipt.lines().stream()
        .filter(line -> line.fine().equals(fine.id()))
        .findFirst()
        .orElseThrow();
  }
}
