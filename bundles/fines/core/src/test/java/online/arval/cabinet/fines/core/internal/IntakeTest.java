package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import online.arval.cabinet.fines.api.Attribution;
import online.arval.cabinet.fines.api.DiscountSource;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.operations.AuditEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charges as they come: new, repeated, amended, annulled, wrong. */
class IntakeTest {
  private final Office office = new Office();
  private Company company;
  private Vehicle vehicle;
  private ObjectNode charge;

  @BeforeEach
  void open() {
    company = office.fleet.company();
    vehicle = office.fleet.vehicle(company);
    charge = Charges.of(1, vehicle.sts().orElseThrow());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aUinIsOneFineHoweverOftenItComes() {
    office.push(charge, charge);
    office.push(charge);
    assertThat(office.all()).hasSize(1);
    assertThat(office.sent).hasSize(1);
  }

  @Test
  void aChargeThatIsAsItWasWaitsForNobody() {
    office.push(charge);
    office.database.tx(
        em -> {
          assertThat(FineTable.lock(em, "uin", List.of(Charges.uin(1)))).hasSize(1);
          CompletableFuture.runAsync(() -> office.push(charge)).join();
          return true;
        });
    assertThat(office.all()).hasSize(1);
  }

  @Test
  void wrongChargesAreReportedAndTheOthersTaken() {
    ObjectNode wrongUin = charge.deepCopy().put("uin", "18810177170712879660");
    ObjectNode noSum = Charges.of(2, "7700000001").put("totalKopecks", 0);
    ObjectNode stranger = Charges.of(3, "7799999999");
    office.push(wrongUin, noSum, stranger, charge);
    assertThat(office.all()).extracting(fine -> fine.uin().value()).containsExactly(Charges.uin(1));
    assertThat(office.audit)
        .filteredOn(it -> it.outcome() == AuditEvent.Outcome.REFUSED)
        .extracting(it -> it.details().get("code"))
        .containsExactlyInAnyOrder("invalid-check-digit", "malformed", "unknown-payer");
    assertThat(office.meters.find("cabinet.fines.rejected").counters()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'totalKopecks':1.5}",
        "{'totalKopecks':'5'}",
        "{'totalKopecks':true}",
        "{'totalKopecks':9223372036854775808}",
        "{'toPayKopecks':'x'}",
        "{'toPayKopecks':-2}",
        "{'toPayKopecks':9223372036854775808}",
        "{'meaning':'NOPE'}",
        "{'discount':null}",
        "{'discount':{'kind':'NOPE','value':0,'until':''}}",
        "{'discount':{'kind':'percent','value':'25','until':'2026-12-01'}}",
        "{'payee':null}",
        "{'offence':null}",
        "{'billDate':'2026-02-30'}",
        "{'changedAt':'yesterday'}",
        "{'purpose':7}"
      })
  void aChargeThatDoesNotFitItsSchemaIsRefusedByItself(String change) throws IOException {
    ObjectNode wrong = Charges.of(2, vehicle.sts().orElseThrow());
    wrong.setAll((ObjectNode) new ObjectMapper().readTree(change.replace('\'', '"')));
    office.push(wrong, charge);
    assertThat(office.all()).extracting(fine -> fine.uin().value()).containsExactly(Charges.uin(1));
    assertThat(office.audit)
        .filteredOn(it -> it.outcome() == AuditEvent.Outcome.REFUSED)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.action()).isEqualTo("fines.charge.rejected");
              assertThat(it.subject()).isEqualTo("uin:" + Charges.uin(2));
              assertThat(it.details()).containsEntry("code", "malformed");
              assertThat(it.details().get("why")).startsWith("/").contains("expected");
            });
  }

  @Test
  void aChargeWithoutAnyOfItsMembersIsRefused() {
    List<String> members = new ArrayList<>();
    charge.fieldNames().forEachRemaining(members::add);
    for (String member : members) {
      ObjectNode incomplete = charge.deepCopy();
      incomplete.remove(member);
      office.push(incomplete);
    }
    assertThat(members).hasSize(12);
    assertThat(office.all()).isEmpty();
    assertThat(office.audit)
        .extracting(it -> it.details().get("why"))
        .containsExactlyElementsOf(
            members.stream().map(member -> "expected the member " + member).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/validUntil x",
        "/validUntil 2026-02-30",
        "/offence/at x",
        "/offence/at +999999999-01-01T00:00:00Z",
        "/offence/article no article",
        "/offence/photoUrl https://example.org/%s",
        "/payee/kbk 188116011210100011400",
        "/discount/until -999999999-01-01",
        "/discount/until ",
        "/discount/value 500",
        "/discount/value -5",
        "/discount/value 0",
        "/discount/value 100",
      })
  void aPartThatMakesNoSenseIsToldAndTheFineKept(String change) {
    charge.putObject("discount").put("kind", "percent").put("value", 25).put("until", "2026-12-01");
    String pointer = change.substring(0, change.indexOf(' '));
    String value = change.substring(change.indexOf(' ') + 1).replace("%s", "p".repeat(500));
    int end = pointer.lastIndexOf('/');
    ObjectNode holder = end == 0 ? charge : (ObjectNode) charge.at(pointer.substring(0, end));
    String member = pointer.substring(end + 1);
    if (member.equals("value")) {
      holder.put(member, Long.parseLong(value));
    } else {
      holder.put(member, value);
    }
    office.push(charge);
    assertThat(status()).isEqualTo(FineStatus.UNPAID);
    String part = pointer.substring(1).replace('/', '.');
    assertThat(incomplete())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.outcome()).isEqualTo(AuditEvent.Outcome.OK);
              assertThat(it.subject()).isEqualTo("uin:" + Charges.uin(1));
              assertThat(it.company()).contains(company.id());
              assertThat(it.details())
                  .containsEntry("dropped", part)
                  .containsEntry("registry", Office.REGISTRY);
            });
    assertThat(office.meters.get("cabinet.fines.dropped").tag("part", part).counter().count())
        .isEqualTo(1);
  }

  @Test
  void whatMakesNoSenseIsToldOnceForEachChange() {
    charge.put("validUntil", "x").withObject("/offence").put("at", "x");
    charge.putObject("discount").put("kind", "fixed").put("value", -5).put("until", "2026-12-01");
    office.push(charge, charge);
    office.push(charge);
    office.push(charge.deepCopy().put("validUntil", "y"));
    assertThat(incomplete())
        .extracting(it -> it.details().get("dropped"))
        .containsExactly("discount.value, offence.at, validUntil");
    ObjectNode amended = Charges.later(charge, "AMENDED", 10).put("totalKopecks", 200_000);
    amended.put("validUntil", "");
    office.push(amended);
    office.push(charge, amended);
    assertThat(incomplete())
        .extracting(it -> it.details().get("dropped"))
        .containsExactly("discount.value, offence.at, validUntil", "discount.value, offence.at");
    office.push(Charges.later(charge, "AMENDED", 9));
    assertThat(incomplete()).hasSize(2);
    assertThat(office.byUin(Charges.uin(1)).discount())
        .hasValueSatisfying(it -> assertThat(it.source()).isEqualTo(DiscountSource.SCHEDULE));
  }

  @Test
  void aWholeChargeIsNotIncomplete() {
    charge.put("validUntil", "2027-01-20");
    charge
        .putObject("discount")
        .put("kind", "multiplier")
        .put("value", 750)
        .put("until", "2026-12-01");
    office.push(charge, Charges.of(2, vehicle.sts().orElseThrow()));
    assertThat(office.all()).hasSize(2);
    assertThat(incomplete()).isEmpty();
  }

  private List<AuditEvent> incomplete() {
    return office.audit.stream()
        .filter(it -> it.action().equals("fines.charge.incomplete"))
        .toList();
  }

  @Test
  void aRulingOfTheFutureIsRefusedButForADayOfGrace() {
    office.push(
        charge.deepCopy().put("billDate", "2026-11-24"),
        Charges.of(2, vehicle.sts().orElseThrow()).put("billDate", "2026-11-23"));
    assertThat(office.all()).extracting(fine -> fine.uin().value()).containsExactly(Charges.uin(2));
    assertThat(office.audit)
        .filteredOn(it -> it.outcome() == AuditEvent.Outcome.REFUSED)
        .extracting(it -> it.details().get("code"))
        .containsExactly("in-future");
  }

  @Test
  void aQuittanceThatDoesNotFitIsRefusedByItself() {
    office.push(charge, Charges.of(2, vehicle.sts().orElseThrow()));
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("registry", Office.REGISTRY);
    for (int n = 1; n <= 2; n++) {
      ObjectNode quittance =
          data.withArray("quittances")
              .addObject()
              .put("uin", Charges.uin(n))
              .put("toPayKopecks", 0)
              .put("at", "2026-11-20T10:00:00Z");
      if (n == 1) {
        quittance.put("paidKopecks", "100000");
      } else {
        quittance.put("paidKopecks", 100_000);
      }
    }
    office.answers.handle(Office.event(RegistryContract.QUITTANCES, data));
    assertThat(status()).isEqualTo(FineStatus.UNPAID);
    assertThat(office.byUin(Charges.uin(2)).status()).isEqualTo(FineStatus.CONFIRMED);
    assertThat(office.audit)
        .filteredOn(it -> it.outcome() == AuditEvent.Outcome.REFUSED)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.action()).isEqualTo("fines.quittance.rejected");
              assertThat(it.details())
                  .containsEntry("why", "/paidKopecks: expected integer, not string");
            });
  }

  @Test
  void aHundredChargesNeedAHandfulOfQuestions() {
    List<ObjectNode> charges = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      charges.add(Charges.of(i, vehicle.sts().orElseThrow()));
    }
    office.push(charges.toArray(ObjectNode[]::new));
    assertThat(office.all()).hasSize(100);
    assertThat(office.fleet.questions).isEqualTo(2);
  }

  @Test
  void theOrganisationTellsWhoseAFineIsWhenTheVehicleIsUnknown() {
    ObjectNode unknown = Charges.of(4, "7799999999");
    unknown.withObject("/payer").put("inn", company.inn()).put("kpp", company.kpp().orElseThrow());
    office.push(unknown);
    Fine fine = office.byUin(Charges.uin(4));
    assertThat(fine.company()).isEqualTo(company.id());
    assertThat(fine.vehicle()).isEmpty();
    assertThat(fine.vehicleLabel()).isEqualTo("7799999999");
  }

  @Test
  void theDriverOfTheMomentIsAttributed() {
    Driver driver = office.fleet.driver(company, "Иванов");
    office.fleet.assign(vehicle, driver, Office.NOW.minusSeconds(20 * 86_400), Optional.empty());
    office.push(charge);
    Attribution said = office.byUin(Charges.uin(1)).attribution();
    assertThat(said.basis()).isEqualTo(Attribution.Basis.ASSIGNMENT);
    assertThat(said.driver()).contains(driver.id());
  }

  @Test
  void theLaterStateHoldsInWhateverOrderTheyCome() {
    ObjectNode amended = Charges.later(charge, "AMENDED", 10).put("totalKopecks", 200_000);
    ObjectNode annulled = Charges.later(charge, "ANNULLED", 11);
    ObjectNode undone = Charges.later(charge, "ANNULMENT_UNDONE", 12).put("totalKopecks", 200_000);
    office.push(charge);
    office.push(annulled);
    assertThat(status()).isEqualTo(FineStatus.ANNULLED);
    office.push(amended);
    assertThat(status()).isEqualTo(FineStatus.ANNULLED);
    office.push(undone);
    office.push(charge, annulled, amended);
    Fine fine = office.byUin(Charges.uin(1));
    assertThat(fine.status()).isEqualTo(FineStatus.UNPAID);
    assertThat(fine.owed()).isEqualTo(Money.ofRoubles(2_000));
    assertThat(office.fines.history(Office.ROOT, fine.id()))
        .extracting(FineEntry::what)
        .containsExactly("annulment-undone", "annulled", "received");
  }

  @Test
  void aWholeLifeInOneBatchEndsAsItsLatestState() {
    office.push(
        charge,
        Charges.later(charge, "AMENDED", 10).put("totalKopecks", 50_000),
        Charges.later(charge, "ANNULLED", 9));
    Fine fine = office.byUin(Charges.uin(1));
    assertThat(fine.status()).isEqualTo(FineStatus.UNPAID);
    assertThat(fine.full()).isEqualTo(Money.ofRoubles(500));
  }

  @Test
  void whatWasPaidElsewhereIsNotOwed() {
    office.push(charge);
    office.push(Charges.later(charge, "AMENDED", 10).put("toPayKopecks", 40_000));
    Fine part = office.byUin(Charges.uin(1));
    assertThat(part.owed()).isEqualTo(Money.ofRoubles(400));
    assertThat(part.price()).isEqualTo(Money.ofRoubles(150));
    office.push(Charges.later(charge, "AMENDED", 11).put("toPayKopecks", 0));
    assertThat(status()).isEqualTo(FineStatus.CONFIRMED);
  }

  @Test
  void anAmountThatGrowsAfterPaymentLeavesARemainder() {
    Payment payment = paid();
    office.push(
        Charges.later(charge, "AMENDED", 10)
            .put("totalKopecks", 120_000)
            .put("toPayKopecks", 120_000));
    Fine fine = office.byUin(Charges.uin(1));
    assertThat(fine.status()).isEqualTo(FineStatus.UNPAID);
    assertThat(fine.owed()).isEqualTo(Money.ofRoubles(200));
    assertThat(fine.price()).isEqualTo(Money.ofRoubles(150));
    assertThat(fine.paid()).isEqualTo(payment.total());
  }

  @Test
  void anAmountThatFallsAfterPaymentIsNotedAsOverpaid() {
    paid();
    office.push(Charges.later(charge, "AMENDED", 10).put("totalKopecks", 80_000));
    Fine fine = office.byUin(Charges.uin(1));
    assertThat(fine.status()).isEqualTo(FineStatus.PAID);
    assertThat(office.fines.history(Office.ROOT, fine.id()))
        .anySatisfy(
            entry -> {
              assertThat(entry.what()).isEqualTo("overpaid");
              assertThat(entry.details()).isEqualTo(Money.ofRoubles(150).format());
            });
  }

  @Test
  void aRegistryThatHasNotBookedThePaymentDoesNotMakeItOwedAgain() {
    paid();
    office.push(Charges.later(charge, "AMENDED", 10).put("toPayKopecks", 100_000));
    assertThat(status()).isEqualTo(FineStatus.PAID);
  }

  @Test
  void whatWasPaidForAnAnnulledFineGoesBackOnce() {
    Payment payment = paid();
    office.push(Charges.later(charge, "ANNULLED", 10));
    office.bank.refuseRefunds = true;
    office.refunds.run();
    assertThat(office.bank.refunds).isEmpty();
    office.bank.refuseRefunds = false;
    office.clock.forward(java.time.Duration.ofMinutes(16));
    office.refunds.run();
    office.refunds.run();
    assertThat(office.bank.refunds)
        .singleElement()
        .satisfies(refund -> assertThat(refund.amount()).isEqualTo(Money.ofRoubles(750)));
    office.paymentNews.handle(FakePayments.refunded(office.bank.refunds.get(0), payment));
    Fine fine = office.byUin(Charges.uin(1));
    assertThat(fine.status()).isEqualTo(FineStatus.ANNULLED);
    assertThat(fine.paid()).isEqualTo(Money.ZERO);
    office.push(Charges.later(charge, "ANNULMENT_UNDONE", 12));
    assertThat(office.again(fine).owed()).isEqualTo(Money.ofRoubles(1_000));
  }

  @Test
  void anAnnulmentWhileItIsBeingPaidSendsTheMoneyBackWhenItCame() {
    office.push(charge);
    Payment payment = office.pay(Office.ROOT, office.byUin(Charges.uin(1)));
    office.push(Charges.later(charge, "ANNULLED", 10));
    office.paid(payment);
    office.refunds.run();
    assertThat(status()).isEqualTo(FineStatus.ANNULLED);
    assertThat(office.bank.refunds).hasSize(1);
  }

  private Payment paid() {
    office.push(charge);
    Payment payment = office.pay(Office.ROOT, office.byUin(Charges.uin(1)));
    office.paid(payment);
    return payment;
  }

  private FineStatus status() {
    return office.byUin(Charges.uin(1)).status();
  }
}
