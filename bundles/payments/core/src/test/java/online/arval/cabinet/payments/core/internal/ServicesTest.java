package online.arval.cabinet.payments.core.internal;

import static online.arval.cabinet.payments.core.internal.Cashier.COMPANY;
import static online.arval.cabinet.payments.core.internal.Cashier.GATEWAY;
import static online.arval.cabinet.payments.core.internal.Cashier.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentQuery;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Reconciliation;
import online.arval.cabinet.payments.api.Reconciliation.Kind;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.RegistryPage;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicesTest {
  private final Cashier cashier = new Cashier();

  @AfterEach
  void close() {
    cashier.close();
  }

  @Test
  void theFirstChoiceThatWorksTakesNewPayments() {
    cashier.announce("tbank", true);
    assertThat(cashier.order(100).gateway()).as("all, by name").isEqualTo("tbank");
    cashier.gateways.choose(ROOT, COMPANY, List.of(GATEWAY, "tbank"));
    Payment first = cashier.order(100);
    assertThat(first.gateway()).isEqualTo(GATEWAY);
    cashier.announce(GATEWAY, false);
    assertThat(cashier.order(100).gateway()).as("fail-over").isEqualTo("tbank");
    assertThat(cashier.get(first.id()).gateway()).as("only new ones").isEqualTo(GATEWAY);
    cashier.announce("tbank", false);
    assertThat(cashier.order(100).gateway()).as("none works").isEqualTo(GATEWAY);
    cashier.clock.forward(Duration.ofMinutes(3));
    assertThat(Problems.code(() -> cashier.order(100))).isEqualTo("no-gateway");
    assertThat(cashier.gateways.ofCompany(ROOT, COMPANY))
        .extracting(Gateway::available)
        .containsExactly(false, false);
  }

  @Test
  void limitsAndUnknownGatewaysAreRefused() {
    assertThat(Problems.code(() -> cashier.order(99))).isEqualTo("out-of-range");
    assertThat(Problems.code(() -> cashier.order(10_000_001))).isEqualTo("out-of-range");
    assertThat(Problems.code(() -> cashier.gateways.choose(ROOT, COMPANY, List.of("x"))))
        .isEqualTo("unknown-gateway");
    assertThat(
            Problems.kind(
                () ->
                    cashier.gateways.choose(
                        Cashier.person(Role.FLEET_MANAGER, COMPANY), COMPANY, List.of())))
        .isEqualTo(ProblemKind.FORBIDDEN);
  }

  @Test
  void aCompanyThatIsNotThereHasNoGateways() {
    CompanyId nobody = CompanyId.create();
    Caller manager = Cashier.person(Role.ACCOUNT_MANAGER, null);
    assertThat(Problems.kind(() -> cashier.gateways.ofCompany(manager, nobody)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(Problems.kind(() -> cashier.gateways.choose(manager, nobody, List.of(GATEWAY))))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(cashier.gateways.ofCompany(manager, COMPANY)).hasSize(1);
  }

  @Test
  void withoutARegisterEveryCompanyIsTaken() {
    new KnownCompanies(null).require(CompanyId.create());
  }

  @Test
  void refundsNeverExceedThePaymentHoweverManyAtOnce() throws Exception {
    Payment payment = cashier.paid(100);
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Boolean>> tries = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        tries.add(() -> refunds(payment, 40));
      }
      int done = 0;
      for (Future<Boolean> attempt : pool.invokeAll(tries)) {
        done += attempt.get() ? 1 : 0;
      }
      assertThat(done).isBetween(1, 2);
      assertThat(cashier.payments.refunds(ROOT, payment.id())).hasSize(done);
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean refunds(Payment payment, long kopecks) {
    try {
      cashier.payments.refund(ROOT, payment.id(), Money.ofKopecks(kopecks), "test");
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  @Test
  void aRefusedRefundCanBeOrderedAgain() {
    Payment payment = cashier.paid(100);
    Refund refund = cashier.payments.refund(ROOT, payment.id(), Money.ofKopecks(100), "test");
    assertThat(refunds(payment, 1)).isFalse();
    cashier.answer(refund, Outcome.DECLINED);
    assertThat(refunds(payment, 100)).isTrue();
    assertThat(
            Problems.code(
                () ->
                    cashier.payments.refund(
                        ROOT, cashier.order(100).id(), Money.ofKopecks(1), "x")))
        .isEqualTo("payment-not-paid");
  }

  @Test
  void everyoneSeesTheirOwn() {
    Caller driver = Cashier.person(Role.DRIVER, COMPANY);
    Payment ofDriver = cashier.payments.order(driver, Cashier.wanted(100));
    Payment ofOther = cashier.order(200);
    Caller stranger = Cashier.person(Role.FLEET_MANAGER, CompanyId.create());
    assertThat(seen(Cashier.person(Role.FLEET_MANAGER, COMPANY))).isEqualTo(2);
    assertThat(seen(new Caller.Partner("erp", COMPANY, Set.of("payments:read")))).isEqualTo(2);
    assertThat(seen(Cashier.person(Role.ACCOUNT_MANAGER, null))).isEqualTo(2);
    assertThat(seen(driver)).isEqualTo(1);
    assertThat(seen(stranger)).isZero();
    cashier.payments.get(driver, ofDriver.id());
    for (Caller caller : List.of(driver, stranger)) {
      assertThat(Problems.kind(() -> cashier.payments.get(caller, ofOther.id())))
          .isEqualTo(ProblemKind.NOT_FOUND);
      assertThat(Problems.kind(() -> cashier.payments.cancel(caller, ofOther.id())))
          .isEqualTo(ProblemKind.NOT_FOUND);
      assertThat(Problems.kind(() -> cashier.payments.check(caller, ofOther.id())))
          .isEqualTo(ProblemKind.NOT_FOUND);
      assertThat(Problems.kind(() -> cashier.payments.refunds(caller, ofOther.id())))
          .isEqualTo(ProblemKind.NOT_FOUND);
      assertThat(Problems.kind(() -> cashier.ledger.balances(caller)))
          .isEqualTo(ProblemKind.FORBIDDEN);
    }
    assertThat(Problems.kind(() -> seen(new Caller.Partner("erp", COMPANY, Set.of()))))
        .isEqualTo(ProblemKind.FORBIDDEN);
  }

  private int seen(Caller caller) {
    return cashier.payments.find(caller, PaymentQuery.all(), PageRequest.first(10)).items().size();
  }

  @Test
  void listsAreFilteredAndPagedLatestFirst() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      numbers.add(0, cashier.order(100).number());
    }
    Page<Payment> first =
        cashier.payments.find(ROOT, PaymentQuery.all(), new PageRequest(3, Optional.empty(), true));
    Page<Payment> second =
        cashier.payments.find(ROOT, PaymentQuery.all(), new PageRequest(3, first.next(), false));
    assertThat(first.total()).hasValue(5);
    List<Payment> both = new ArrayList<>(first.items());
    both.addAll(second.items());
    assertThat(both).extracting(Payment::number).containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(both).allMatch(payment -> payment.lines().size() == 1);
    PaymentQuery query =
        new PaymentQuery(
            Optional.of(COMPANY),
            Optional.of(PaymentStatus.CREATED),
            Optional.of(GATEWAY),
            Optional.of("fine:0"),
            Optional.of(LocalDate.of(2026, 11, 22)),
            Optional.of(LocalDate.of(2026, 11, 22)));
    assertThat(cashier.payments.find(ROOT, query, PageRequest.first(10)).items()).hasSize(5);
  }

  @Test
  void reconciliationFindsWhatDiffers() {
    Payment fine = cashier.paid(100);
    Payment missingThere = cashier.paid(200);
    Payment unknown = cashier.order(300);
    Payment wrongAmount = cashier.paid(400);
    Payment wrongRefund = cashier.paid(500);
    Reconciliation run = cashier.reconciliations.start(ROOT, GATEWAY, LocalDate.of(2026, 11, 22));
    page(run, "", "2", item(fine, 100, 0), item(unknown, 300, 0));
    page(
        run,
        "2",
        "",
        item(wrongAmount, 401, 0),
        item(wrongRefund, 500, 10),
        new RegistryPage.Item("alien", "", Outcome.PROCESSED, 7, 0));
    Reconciliation done = cashier.reconciliations.get(ROOT, run.id());
    assertThat(done.status()).isEqualTo(Reconciliation.Status.DONE);
    assertThat(done.payments()).isEqualTo(5);
    assertThat(done.differences())
        .extracting(Reconciliation.Difference::kind)
        .containsExactlyInAnyOrder(
            Kind.STATUS_DIFFERS,
            Kind.AMOUNT_DIFFERS,
            Kind.REFUND_DIFFERS,
            Kind.MISSING_HERE,
            Kind.MISSING_THERE);
    assertThat(done.differences())
        .filteredOn(it -> it.kind() == Kind.MISSING_THERE)
        .extracting(it -> it.payment().orElseThrow())
        .containsExactly(missingThere.id());
    assertThat(done.differences())
        .filteredOn(it -> it.kind() == Kind.STATUS_DIFFERS)
        .extracting(Reconciliation.Difference::done)
        .containsExactly("inquiry-sent");
    assertThat(cashier.sent(GatewayContract.INQUIRE)).hasSize(1);
    assertThat(cashier.sent(GatewayContract.LIST)).as("both pages asked for").hasSize(2);
    assertThat(cashier.reconciliations.latest(ROOT, Optional.of(GATEWAY), 10)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "-999999999-01-01, out-of-range",
    "0000-01-01, out-of-range",
    "1900-01-01, out-of-range",
    "2009-12-31, out-of-range",
    "2026-11-23, in-future",
    "+999999999-12-31, in-future",
  })
  void daysThatNoGatewayHasAListOfAreRefused(LocalDate day, String code) {
    ProblemException refused = Problems.of(() -> cashier.reconciliations.start(ROOT, GATEWAY, day));
    assertThat(refused.errors())
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(tuple("day", code));
    assertThat(cashier.reconciliations.latest(ROOT, Optional.empty(), 10)).isEmpty();
    assertThat(cashier.sent(GatewayContract.LIST)).isEmpty();
  }

  @Test
  void theFirstDayOfAListIsTaken() {
    assertThat(cashier.reconciliations.start(ROOT, GATEWAY, LocalDate.of(2010, 1, 1)).status())
        .isEqualTo(Reconciliation.Status.RUNNING);
  }

  @Test
  void entriesOfAPaymentThatIsNotThereAreNotFound() {
    assertThat(Problems.kind(() -> cashier.ledger.ofPayment(ROOT, PaymentId.create())))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(cashier.ledger.ofPayment(ROOT, cashier.order(100).id()))
        .as("ordered, nothing booked yet")
        .isEmpty();
    assertThat(cashier.ledger.ofPayment(ROOT, cashier.paid(100).id())).isNotEmpty();
  }

  @Test
  void aGatewayWithoutAListEndsTheReconciliation() {
    Reconciliation run = cashier.reconciliations.start(ROOT, GATEWAY, LocalDate.of(2026, 11, 21));
    cashier.answer(
        GatewayContract.REGISTRY,
        new RegistryPage(run.id(), GATEWAY, "", "", "http-500", List.of()));
    Reconciliation failed = cashier.reconciliations.get(ROOT, run.id());
    assertThat(failed.status()).isEqualTo(Reconciliation.Status.FAILED);
    assertThat(failed.problem()).contains("http-500");
  }

  @Test
  void aGatewayThatDoesNotAnswerEndsTheReconciliation() {
    Payment payment = cashier.paid(100);
    LocalDate day = LocalDate.of(2026, 11, 22);
    Reconciliation run = cashier.reconciliations.start(ROOT, GATEWAY, day);
    cashier.clock.forward(Duration.ofMinutes(59));
    page(run, "", "2", item(payment, 100, 0));
    cashier.clock.forward(Duration.ofMinutes(59));
    cashier.silent.run();
    assertThat(cashier.reconciliations.get(ROOT, run.id()).status())
        .as("a page came within the hour")
        .isEqualTo(Reconciliation.Status.RUNNING);
    cashier.clock.forward(Duration.ofMinutes(1));
    cashier.silent.run();
    Reconciliation failed = cashier.reconciliations.get(ROOT, run.id());
    assertThat(failed.status()).isEqualTo(Reconciliation.Status.FAILED);
    assertThat(failed.problem()).contains("no-answer");
    assertThat(cashier.audit)
        .anySatisfy(it -> assertThat(it.action()).isEqualTo("payments.reconciliation.failed"));
    assertThat(storedItems()).isZero();
    page(run, "2", "", item(payment, 100, 0));
    assertThat(cashier.reconciliations.get(ROOT, run.id()))
        .as("an answer that comes too late changes nothing")
        .isEqualTo(failed);
    assertThat(storedItems()).isZero();
  }

  private long storedItems() {
    return cashier.database.read(
        em -> SqlText.of("select count(*) from payments_reconciliation_item").number(em));
  }

  @Test
  void refundsAreCountedByGatewayAndStatus() {
    Payment payment = cashier.paid(100);
    Refund refund = cashier.payments.refund(ROOT, payment.id(), Money.ofKopecks(40), "test");
    assertThat(counted("PENDING")).isEqualTo(1);
    cashier.answer(refund, Outcome.UNKNOWN);
    assertThat(cashier.meters.get("cabinet.payments.refunds.unknown").gauge().value()).isEqualTo(1);
    cashier.clock.forward(Duration.ofSeconds(5));
    cashier.answer(refund, Outcome.PROCESSED);
    cashier.answer(refund, Outcome.PROCESSED);
    assertThat(counted("UNKNOWN")).isEqualTo(1);
    assertThat(counted("DONE")).as("the same answer twice is one refund").isEqualTo(1);
    assertThat(cashier.meters.get("cabinet.payments.refunds.unknown").gauge().value()).isZero();
    Timer timer =
        cashier
            .meters
            .get("cabinet.payments.refunds.final")
            .tags("gateway", GATEWAY, "status", "DONE")
            .timer();
    assertThat(timer.count()).isEqualTo(1);
    assertThat(timer.totalTime(TimeUnit.SECONDS)).isEqualTo(5);
  }

  private double counted(String status) {
    return cashier
        .meters
        .counter("cabinet.payments.refunds", "gateway", GATEWAY, "status", status)
        .count();
  }

  private void page(Reconciliation run, String page, String next, RegistryPage.Item... items) {
    cashier.answer(
        GatewayContract.REGISTRY,
        new RegistryPage(run.id(), GATEWAY, page, next, "", List.of(items)));
  }

  private static RegistryPage.Item item(Payment payment, long kopecks, long refunded) {
    return new RegistryPage.Item(
        "ref-" + payment.number(), payment.id().value(), Outcome.PROCESSED, kopecks, refunded);
  }
}
