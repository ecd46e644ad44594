package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened to a fine, told so that anybody can put it into words of their language. */
class HistoryTest {
  private final Office office = new Office();
  private ObjectNode charge;

  @BeforeEach
  void arrive() {
    charge = Charges.of(1, office.fleet.vehicle(office.fleet.company()).sts().orElseThrow());
    office.push(charge);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theRegistryIsCalledByItsTitle() {
    assertThat(latest().details()).isEqualTo(Office.REGISTRY);
    office.announce(false);
    assertThat(latest().details()).isEqualTo("ГИС ГМП");
    assertThat(latest().facts().code()).isEqualTo(Office.REGISTRY);
  }

  @Test
  void aPartPaidElsewhereIsToldWithItsSum() {
    office.push(Charges.later(charge, "AMENDED", 10).put("toPayKopecks", 40_000));
    assertThat(entries())
        .extracting(FineEntry::what, it -> it.facts().amount())
        .containsExactly(
            tuple("paid-elsewhere", Optional.of(Money.ofRoubles(600))),
            tuple("received", Optional.empty()));
    office.push(Charges.later(charge, "AMENDED", 11).put("toPayKopecks", 100_000));
    assertThat(latest().what()).isEqualTo("still-owed");
    assertThat(latest().facts().amount()).contains(Money.ofRoubles(1_000));
    // with the discount it may have cost less than it settled
    office.push(Charges.later(charge, "AMENDED", 12).put("toPayKopecks", 0));
    assertThat(entries())
        .extracting(FineEntry::what, it -> it.facts().amount())
        .startsWith(
            tuple("confirmed", Optional.empty()), tuple("paid-elsewhere", Optional.empty()));
  }

  @Test
  void anotherAmountIsToldWithTheOneBefore() {
    office.push(Charges.later(charge, "AMENDED", 10).put("totalKopecks", 80_000));
    assertThat(latest().what()).isEqualTo("amended");
    assertThat(latest().facts().before()).contains(Money.ofRoubles(1_000));
    assertThat(latest().facts().amount()).contains(Money.ofRoubles(800));
  }

  @Test
  void thatTheRegistryBookedOurPaymentIsNoPaymentElsewhere() {
    office.paid(office.pay(Office.ROOT, fine()));
    office.push(Charges.later(charge, "AMENDED", 10).put("toPayKopecks", 0));
    assertThat(entries())
        .extracting(FineEntry::what)
        .containsExactly("confirmed", "paid", "payment-ordered", "received");
    assertThat(entries().get(1).facts().amount()).contains(Money.ofRoubles(750));
  }

  @Test
  void aFailureHasItsReasonForACode() {
    Payment payment = office.pay(Office.ROOT, fine());
    office.paymentNews.handle(FakePayments.changed(payment, PaymentStatus.CANCELLED));
    assertThat(latest().what()).isEqualTo("payment-failed");
    assertThat(latest().facts().code()).isEqualTo(latest().details());
    assertThat(latest().facts().amount()).isEmpty();
  }

  @Test
  void sumsWrittenBeforeTheyHadColumnsAreRead() {
    old("amended", Money.ofRoubles(1_500).format() + " → " + Money.ofKopecks(56_250).format());
    assertThat(latest().facts().before()).contains(Money.ofRoubles(1_500));
    assertThat(latest().facts().amount()).contains(Money.ofKopecks(56_250));
    old("paid", Money.ofRoubles(1_234_567).format());
    assertThat(latest().facts().amount()).contains(Money.ofRoubles(1_234_567));
    old("attributed", "500");
    assertThat(latest().facts()).isEqualTo(FineEntry.Facts.NONE);
  }

  private void old(String what, String details) {
    office.database.tx(
        em ->
            SqlText.of(
                    "insert into fines_entry (id, fine_id, at_time, place, what, details, by_whom)"
                        + " values (?, ?, ?, (select coalesce(max(e.place), 0) + 1 from"
                        + " fines_entry e), ?, ?, 'system:test')",
                    Ids.next(),
                    fine().id(),
                    Office.NOW,
                    what,
                    details)
                .run(em));
  }

  private Fine fine() {
    return office.byUin(Charges.uin(1));
  }

  private List<FineEntry> entries() {
    return office.fines.history(Office.ROOT, fine().id());
  }

  private FineEntry latest() {
    return entries().get(0);
  }
}
