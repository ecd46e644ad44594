package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.AutopayItem;
import online.arval.cabinet.fines.api.AutopayRule;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.fines.api.FinePolicy;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.model.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fines that are paid without being asked for. */
class AutopayTest {
  private final Office office = new Office();
  private Company company;
  private String sts;

  @BeforeEach
  void open() {
    company = office.fleet.company();
    sts = office.fleet.vehicle(company).sts().orElseThrow();
    office.bank.keep(company.id(), "fake");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void paysBeforeTheDiscountEndsInPaymentsOfFiftyEachFineOnce() {
    push(60, 100_000);
    rule(true, Optional.empty(), Optional.empty());
    office.autopay.run();
    assertThat(office.bank.ordered).isEmpty();
    office.clock.forward(Duration.ofDays(20));
    office.autopay.run();
    assertThat(office.bank.ordered)
        .extracting(payment -> payment.lines().size())
        .containsExactly(50, 10);
    assertThat(office.bank.wanted)
        .allSatisfy(
            wanted -> assertThat(wanted.method()).contains(office.bank.methods.get(0).id()));
    ends(office.bank.ordered.get(0), PaymentStatus.DECLINED, "insufficient_funds");
    office.autopay.run();
    office.autopay.run();
    assertThat(office.bank.ordered).hasSize(2);
    assertThat(problems()).hasSize(50).containsOnly("declined");
    assertThat(left()).containsExactly("declined 50");
  }

  @Test
  void whatRanOutOfTimeIsTriedAgainAndWhatAPersonGaveUpIsNot() {
    push(1, 100_000);
    rule(true, Optional.empty(), Optional.empty());
    office.clock.forward(Duration.ofDays(20));
    office.autopay.run();
    ends(office.bank.ordered.get(0), PaymentStatus.CANCELLED, "expired");
    office.autopay.run();
    assertThat(office.bank.ordered).hasSize(2);
    assertThat(problems()).isEmpty();
    ends(office.bank.ordered.get(1), PaymentStatus.CANCELLED, "cancelled");
    office.autopay.run();
    assertThat(office.bank.ordered).hasSize(2);
    assertThat(problems()).containsExactly("declined");
  }

  @Test
  void withoutAMeansOfPaymentItLeavesThemToPeopleAndPaysOnceThereIsOne() {
    office.bank.methods.clear();
    push(2, 100_000);
    rule(true, Optional.empty(), Optional.empty());
    office.clock.forward(Duration.ofDays(20));
    office.autopay.run();
    office.autopay.run();
    assertThat(office.bank.ordered).isEmpty();
    assertThat(problems()).containsExactly("no-method", "no-method");
    assertThat(left()).containsExactly("no-method 2");
    office.bank.keep(company.id(), "fake");
    office.autopay.run();
    assertThat(office.bank.ordered).hasSize(1);
    assertThat(problems()).isEmpty();
  }

  @Test
  void theMeansIsOneOfTheRulesGateway() {
    push(1, 100_000);
    office.settings.setAutopay(
        Office.ROOT,
        with(
            office.settings.autopay(Office.ROOT, company.id()),
            Optional.empty(),
            Optional.of("other")),
        OptionalLong.empty());
    office.clock.forward(Duration.ofDays(20));
    office.autopay.run();
    assertThat(problems()).containsExactly("no-method");
    office.bank.keep(company.id(), "other");
    office.autopay.run();
    assertThat(office.bank.ordered)
        .singleElement()
        .satisfies(payment -> assertThat(payment.gateway()).isEqualTo("other"));
  }

  @Test
  void whileNoGatewayIsThereItWaitsAndSaysSo() {
    push(1, 100_000);
    rule(true, Optional.empty(), Optional.empty());
    office.clock.forward(Duration.ofDays(20));
    office.bank.away = true;
    office.autopay.run();
    assertThat(problems()).containsExactly("no-gateway");
    office.bank.away = false;
    office.autopay.run();
    assertThat(office.bank.ordered).hasSize(1);
    assertThat(problems()).isEmpty();
  }

  @Test
  void nothingIsPaidOnceTheDiscountIsOver() {
    office.bank.methods.clear();
    push(1, 100_000);
    rule(true, Optional.empty(), Optional.empty());
    office.clock.forward(Duration.ofDays(20));
    office.autopay.run();
    office.clock.forward(Duration.ofDays(10));
    office.bank.keep(company.id(), "fake");
    office.autopay.run();
    assertThat(office.bank.ordered).isEmpty();
    assertThat(problems()).containsExactly("discount-over");
    office.endedDiscounts.run();
    office.autopay.run();
    assertThat(office.bank.ordered).as("also once the price is written anew").isEmpty();
    assertThat(left()).containsExactly("no-method 1", "discount-over 1");
    assertThat(problems()).containsExactly("discount-over");
  }

  private void ends(Payment payment, PaymentStatus status, String reason) {
    office.paymentNews.handle(office.bank.ends(payment, status, reason));
  }

  private List<String> problems() {
    return office.approvals.problems(Office.ROOT, company.id()).stream()
        .map(item -> item.problem().orElseThrow())
        .toList();
  }

  /** What the audit log says was left to people. */
  private List<String> left() {
    return office.audit.stream()
        .filter(event -> event.action().equals("fines.autopay.left"))
        .map(event -> event.details().get("problem") + " " + event.details().get("fines"))
        .toList();
  }

  @Test
  void staysWithinTheMonthsLimit() {
    push(3, 100_000);
    rule(true, Optional.of(Money.ofRoubles(1_600)), Optional.empty());
    office.clock.forward(Duration.ofDays(20));
    office.autopay.run();
    office.autopay.run();
    assertThat(office.bank.ordered)
        .singleElement()
        .satisfies(payment -> assertThat(payment.total()).isEqualTo(Money.ofRoubles(1_500)));
    assertThat(problems()).containsExactly("over-limit");
    rule(true, Optional.of(Money.ofRoubles(2_250)), Optional.empty());
    office.autopay.run();
    assertThat(office.bank.ordered).hasSize(2);
    assertThat(problems()).isEmpty();
  }

  @Test
  void aRuleThatAsksFromNowOnAsksForWhatItHasNotPaidYet() {
    office.bank.methods.clear();
    push(1, 200_000);
    rule(true, Optional.empty(), Optional.empty());
    office.clock.forward(Duration.ofDays(20));
    office.autopay.run();
    rule(true, Optional.empty(), Optional.of(Money.ofRoubles(1_000)));
    office.bank.keep(company.id(), "fake");
    office.autopay.run();
    assertThat(office.bank.ordered).isEmpty();
    assertThat(problems()).isEmpty();
    List<AutopayItem> waiting = office.approvals.waiting(Office.ROOT, company.id());
    assertThat(waiting).hasSize(1);
    office.approvals.approve(Office.ROOT, company.id(), List.of(waiting.get(0).fine()));
    office.autopay.run();
    assertThat(office.bank.ordered).hasSize(1);
  }

  @Test
  void whileItIsOffNothingIsAskedOfPeople() {
    office.bank.methods.clear();
    push(2, 100_000);
    office.push(Charges.of(2, sts).put("totalKopecks", 300_000));
    rule(true, Optional.empty(), Optional.of(Money.ofRoubles(1_000)));
    office.clock.forward(Duration.ofDays(20));
    office.autopay.run();
    assertThat(office.approvals.waiting(Office.ROOT, company.id())).hasSize(1);
    assertThat(problems()).hasSize(2);
    rule(false, Optional.empty(), Optional.empty());
    assertThat(office.approvals.waiting(Office.ROOT, company.id())).isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void aboveTheSumAPersonDecides() {
    push(3, 200_000);
    rule(true, Optional.empty(), Optional.of(Money.ofRoubles(1_000)));
    office.clock.forward(Duration.ofDays(20));
    office.autopay.run();
    assertThat(office.bank.ordered).isEmpty();
    List<AutopayItem> waiting = office.approvals.waiting(Office.ROOT, company.id());
    assertThat(waiting)
        .hasSize(3)
        .allSatisfy(item -> assertThat(item.price()).isEqualTo(Money.ofRoubles(1_500)));
    office.approvals.approve(Office.ROOT, company.id(), List.of(waiting.get(0).fine()));
    office.approvals.reject(Office.ROOT, company.id(), List.of(waiting.get(1).fine()));
    assertThat(history(waiting.get(0))).contains("autopay-approved");
    assertThat(history(waiting.get(1))).contains("autopay-rejected");
    assertThat(history(waiting.get(2))).noneMatch(what -> what.startsWith("autopay"));
    office.autopay.run();
    office.autopay.run();
    assertThat(office.bank.ordered).hasSize(1);
    assertThat(office.fines.get(Office.ROOT, waiting.get(0).fine()).status())
        .isEqualTo(FineStatus.PAYING);
    assertThat(office.approvals.waiting(Office.ROOT, company.id())).hasSize(1);
  }

  @Test
  void pausesAndChecksItsRule() {
    push(1, 100_000);
    rule(false, Optional.empty(), Optional.empty());
    office.clock.forward(Duration.ofDays(20));
    office.autopay.run();
    assertThat(office.bank.ordered).isEmpty();
    assertThat(
            Problems.code(
                () ->
                    office.settings.setAutopay(
                        Office.ROOT,
                        new AutopayRule(
                            company.id(),
                            true,
                            61,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            0),
                        OptionalLong.empty())))
        .isEqualTo("out-of-range");
    assertThat(
            Problems.code(
                () ->
                    office.settings.setAutopay(
                        Office.ROOT,
                        office.settings.autopay(Office.ROOT, company.id()),
                        OptionalLong.of(99))))
        .isEqualTo("version-mismatch");
  }

  @Test
  void aRuleThatCouldNeverPayIsRefused() {
    AutopayRule rule = office.settings.autopay(Office.ROOT, company.id());
    Caller partner = Office.partner(company.id(), Access.PAY);
    assertThat(refused(partner, with(rule, Optional.empty(), Optional.of("nosuch"))))
        .containsExactly(tuple("gateway", "unknown-gateway"));
    assertThat(refused(partner, with(rule, Optional.of(Money.ZERO), Optional.empty())))
        .containsExactly(tuple("monthlyLimitKopecks", "out-of-range"));
    assertThat(office.settings.autopay(Office.ROOT, company.id())).isEqualTo(rule);
    AutopayRule right = with(rule, Optional.of(Money.ofKopecks(1)), Optional.of("fake"));
    assertThat(office.settings.setAutopay(partner, right, OptionalLong.empty()).gateway())
        .contains("fake");
  }

  private List<Tuple> refused(Caller caller, AutopayRule rule) {
    return Problems.of(() -> office.settings.setAutopay(caller, rule, OptionalLong.empty()))
        .errors()
        .stream()
        .map(error -> tuple(error.field(), error.code()))
        .toList();
  }

  private static AutopayRule with(
      AutopayRule rule, Optional<Money> limit, Optional<String> gateway) {
    return new AutopayRule(
        rule.company(), true, rule.daysBefore(), limit, rule.approvalAbove(), gateway, 0);
  }

  @Test
  void nothingIsSettledForACompanyThatIsNotThere() {
    CompanyId nobody = CompanyId.create();
    Caller manager = FakeFleet.person(Role.ACCOUNT_MANAGER, null);
    AutopayRule rule = office.settings.autopay(manager, company.id());
    AutopayRule ofNobody =
        new AutopayRule(
            nobody,
            true,
            rule.daysBefore(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);
    List<ThrowingCallable> calls =
        List.of(
            () -> office.settings.autopay(manager, nobody),
            () -> office.settings.setAutopay(manager, ofNobody, OptionalLong.empty()),
            () -> office.settings.policy(manager, nobody),
            () ->
                office.settings.setPolicy(
                    manager, new FinePolicy(nobody, true, true, 0), OptionalLong.empty()),
            () -> office.approvals.waiting(manager, nobody),
            () -> office.sync.state(manager, nobody),
            () -> office.sync.start(manager, nobody, Optional.empty(), false));
    assertThat(calls)
        .allSatisfy(call -> assertThat(Problems.kind(call)).isEqualTo(ProblemKind.NOT_FOUND));
  }

  @Test
  void decisionsNameTheListTheyAreAbout() {
    assertThat(
            Problems.of(() -> office.approvals.approve(Office.ROOT, company.id(), List.of()))
                .errors())
        .extracting(FieldError::field)
        .containsExactly("fineIds");
  }

  private List<String> history(AutopayItem item) {
    return office.fines.history(Office.ROOT, item.fine()).stream().map(FineEntry::what).toList();
  }

  private void push(int count, long total) {
    for (int i = 0; i < count; i++) {
      ObjectNode charge = Charges.of(i, sts).put("totalKopecks", total);
      office.push(charge);
    }
  }

  private void rule(boolean enabled, Optional<Money> limit, Optional<Money> approval) {
    office.settings.setAutopay(
        Office.ROOT,
        new AutopayRule(company.id(), enabled, 3, limit, approval, Optional.empty(), 0),
        OptionalLong.empty());
  }
}
