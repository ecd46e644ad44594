package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.fines.api.FineEvents;
import online.arval.cabinet.fines.api.FineQuote;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A fine from its arrival to its end. */
class SliceTest {
  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aFineArrivesIsPaidWithTheDiscountAndConfirmed() {
    Company company = office.fleet.company();
    Vehicle vehicle = office.fleet.vehicle(company);
    Caller manager = FakeFleet.person(Role.FLEET_MANAGER, company.id());
    office.push(Charges.of(1, vehicle.sts().orElseThrow()));

    Fine fine = office.byUin(Charges.uin(1));
    assertThat(fine.status()).isEqualTo(FineStatus.UNPAID);
    assertThat(fine.vehicle()).contains(vehicle.id());
    assertThat(fine.discount().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 12, 14));
    FineQuote quote = office.fines.quote(manager, java.util.List.of(fine.id()));
    assertThat(quote.total()).isEqualTo(Money.ofRoubles(750));
    assertThat(quote.saving()).isEqualTo(Money.ofRoubles(250));

    Payment payment = office.pay(manager, fine);
    assertThat(payment.total()).isEqualTo(Money.ofRoubles(750));
    assertThat(office.again(fine).status()).isEqualTo(FineStatus.PAYING);
    assertThat(office.again(fine).payment()).contains(payment.id());

    office.paid(payment);
    office.paid(payment);
    Fine paid = office.again(fine);
    assertThat(paid.status()).isEqualTo(FineStatus.PAID);
    assertThat(paid.paid()).isEqualTo(Money.ofRoubles(750));
    assertThat(paid.owed()).isEqualTo(Money.ZERO);

    office.quittance(fine, 75_000, 0);
    assertThat(office.again(fine).status()).isEqualTo(FineStatus.CONFIRMED);
    assertThat(office.fines.history(manager, fine.id()))
        .extracting(FineEntry::what)
        .containsExactly("confirmed", "paid", "payment-ordered", "received");
    assertThat(office.sent)
        .extracting(sent -> sent.event().type())
        .containsOnly(FineEvents.FINE_CHANGED)
        .hasSize(4);
  }
}
