package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.AutopayItem;
import online.arval.cabinet.fines.api.AutopayRule;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.model.Money;
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
    office.paymentNews.handle(
        FakePayments.changed(office.bank.ordered.get(0), PaymentStatus.DECLINED));
    office.autopay.run();
    assertThat(office.bank.ordered).hasSize(2);
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
                            21,
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
