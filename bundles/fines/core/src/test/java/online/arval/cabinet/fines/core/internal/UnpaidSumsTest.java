package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineStatistics;
import online.arval.cabinet.fines.api.UnpaidFines;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sums of what is unpaid are those of the fines, whatever happens to them. */
class UnpaidSumsTest {
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
  void theyFollowTheFinesThroughTheirLives() {
    assertThat(unpaid()).isEqualTo(new UnpaidFines(0, Money.ZERO, Money.ZERO, 0));
    ObjectNode first = Charges.of(1, sts);
    office.push(first, Charges.of(2, sts).put("billDate", "2026-09-01"), Charges.of(3, sts));
    assertThat(unpaid())
        .isEqualTo(new UnpaidFines(3, Money.ofRoubles(2_500), Money.ofRoubles(500), 0));
    agree();
    Payment declined = office.pay(Office.ROOT, fine(1), fine(2));
    agree();
    assertThat(unpaid().count()).isEqualTo(1);
    office.paymentNews.handle(FakePayments.changed(declined, PaymentStatus.DECLINED));
    agree();
    assertThat(unpaid().count()).isEqualTo(3);
    office.paid(office.pay(Office.ROOT, fine(2)));
    agree();
    office.push(Charges.later(first, "AMENDED", 10).put("toPayKopecks", 40_000));
    agree();
    office.push(Charges.later(first, "ANNULLED", 11));
    agree();
    office.push(Charges.later(first, "ANNULMENT_UNDONE", 12).put("totalKopecks", 300_000));
    agree();
    assertThat(unpaid().count()).isEqualTo(2);
    office.quittance(fine(3), 100_000, 0);
    agree();
    // the discount lasts to 14 December
    office.clock.forward(Duration.ofDays(16));
    assertThat(unpaid().endingSoon()).isEqualTo(1);
    agree();
    office.clock.forward(Duration.ofDays(7));
    assertThat(unpaid().possibleSaving()).isEqualTo(Money.ZERO);
    agree();
    office.endedDiscounts.run();
    agree();
    assertThat(unpaid().count()).isEqualTo(1);
  }

  @Test
  void manyChangesAreAddedUpAndChangeNothing() {
    office.push(Charges.of(1, sts), Charges.of(2, sts));
    for (int i = 0; i < 80; i++) {
      Payment payment = office.pay(Office.ROOT, fine(1));
      office.paymentNews.handle(FakePayments.changed(payment, PaymentStatus.DECLINED));
    }
    UnpaidFines before = unpaid();
    assertThat(rows()).isGreaterThan(150);
    office.unpaidSums.run();
    assertThat(rows()).isEqualTo(1);
    assertThat(unpaid()).isEqualTo(before);
    agree();
    office.unpaidSums.run();
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void whatDoesNotFitIsPutRightAtNight() {
    office.push(Charges.of(1, sts), Charges.of(2, sts));
    office.unpaidSumsCheck.run();
    assertThat(rows()).isEqualTo(1);
    run("update fines_fine set status = 'CONFIRMED', owed = 0 where uin = ?", Charges.uin(1));
    assertThat(unpaid().count()).isEqualTo(2);
    office.unpaidSumsCheck.run();
    assertThat(unpaid().count()).isEqualTo(1);
    agree();
    run("delete from fines_unpaid where fines <> ?", 0);
    office.unpaidSumsCheck.run();
    agree();
  }

  @Test
  void everyoneSeesTheSumsOfTheirOwn() {
    Company other = office.fleet.company();
    office.push(
        Charges.of(1, sts),
        Charges.of(2, office.fleet.vehicle(other).sts().orElseThrow()),
        Charges.of(3, office.fleet.vehicle(other).sts().orElseThrow()));
    Caller manager = FakeFleet.person(Role.FLEET_MANAGER, company.id());
    assertThat(office.overview.unpaid(manager, Optional.empty()).count()).isEqualTo(1);
    assertThat(office.overview.unpaid(manager, Optional.of(company.id())).count()).isEqualTo(1);
    assertThat(office.overview.unpaid(manager, Optional.of(other.id())).count()).isZero();
    assertThat(office.overview.unpaid(Office.ROOT, Optional.empty()).count()).isEqualTo(3);
    assertThat(office.overview.unpaid(Office.ROOT, Optional.of(other.id())).count()).isEqualTo(2);
    Caller driver = FakeFleet.person(Role.DRIVER, company.id());
    assertThat(office.overview.unpaid(driver, Optional.empty()).count()).isZero();
  }

  private UnpaidFines unpaid() {
    return office.overview.unpaid(Office.ROOT, Optional.of(company.id()));
  }

  /** With the statistics, which look at every fine. */
  private void agree() {
    FineStatistics counted =
        office.overview.statistics(
            Office.ROOT,
            Optional.of(company.id()),
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2030, 1, 1));
    assertThat(unpaid())
        .isEqualTo(
            new UnpaidFines(
                counted.unpaidCount(),
                counted.unpaidPrice(),
                counted.possibleSaving(),
                counted.endingSoon()));
  }

  private Fine fine(int n) {
    return office.byUin(Charges.uin(n));
  }

  private long rows() {
    return office.database.read(em -> SqlText.of("select count(*) from fines_unpaid").number(em));
  }

  private void run(String sql, Object value) {
    office.database.tx(em -> SqlText.of(sql, value).run(em));
  }
}
