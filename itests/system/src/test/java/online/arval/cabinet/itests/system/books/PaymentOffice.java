package online.arval.cabinet.itests.system.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;

/** What the lessor's staff do about payments: refunds, gateways, the ledger, reconciliation. */
public final class PaymentOffice {
  private static final String PAYMENTS = "/api/v1/payments";

  private final Api staff;

  /** Of the cabinet at the address. */
  public PaymentOffice(String base) {
    this.staff = Api.signedIn(base, "account");
  }

  /** Sends money back, and waits until it is gone. */
  public void refund(String payment, long kopecks) {
    String refunds = PAYMENTS + "/" + payment + "/refunds";
    staff
        .post(
            refunds,
            "{\"amountKopecks\":" + kopecks + ",\"reason\":\"test\"}",
            Map.of("Idempotency-Key", UUID.randomUUID().toString()))
        .expect(202);
    Await.until(
        "the refund is done",
        () -> staff.get(refunds).expect(200).json().at("/0/status").asText().equals("DONE"));
  }

  /** The payment's entries add up to nothing, and to so much at the account of the ledger. */
  public void assertBooked(String payment, String account, long kopecks) {
    JsonNode entries = staff.get(PAYMENTS + "/ledger/payments/" + payment).expect(200).json();
    assertThat(sum(entries, "")).as("sum of the entries").isZero();
    assertThat(sum(entries, account)).as(account).isEqualTo(kopecks);
  }

  /** What is at an account of the ledger, all of which is in balance. */
  public long balance(String account) {
    JsonNode balances = staff.get(PAYMENTS + "/ledger/balances").expect(200).json();
    assertThat(sum(balances, "")).as("sum of the ledger").isZero();
    return sum(balances, account);
  }

  private static long sum(JsonNode rows, String account) {
    long sum = 0;
    for (JsonNode row : rows) {
      if (account.isEmpty() || row.path("account").asText().equals(account)) {
        sum += row.path("amountKopecks").asLong();
      }
    }
    return sum;
  }

  /** Waits until a gateway has announced itself. */
  public void awaitGateway(String name) {
    Await.until(
        name + " is announced", () -> names(staff.get(PAYMENTS + "/gateways")).contains(name));
  }

  /** Chooses the gateways of a company; none means all. */
  public void choose(String company, String... names) {
    String list = names.length == 0 ? "" : "\"" + String.join("\",\"", names) + "\"";
    Api.Answer answer =
        staff.put(
            PAYMENTS + "/gateways/companies/" + company, "{\"gateways\":[" + list + "]}", Map.of());
    if (names.length > 0) {
      assertThat(names(answer)).containsExactlyInAnyOrder(names);
    }
  }

  private static TreeSet<String> names(Api.Answer gateways) {
    TreeSet<String> names = new TreeSet<>();
    gateways.expect(200).json().forEach(gateway -> names.add(gateway.path("name").asText()));
    return names;
  }

  /** Today's list of a gateway and the cabinet's books do not differ; how many payments it has. */
  public long reconciled(String gateway) {
    String list = PAYMENTS + "/reconciliations";
    String day = LocalDate.now(ZoneId.of("Europe/Moscow")).toString();
    JsonNode started =
        staff
            .post(list, "{\"gateway\":\"" + gateway + "\",\"day\":\"" + day + "\"}")
            .expect(202)
            .json();
    String one = list + "/" + started.path("id").asText();
    Await.until(
        "reconciled",
        () -> !staff.get(one).expect(200).json().path("status").asText().equals("RUNNING"));
    JsonNode report = staff.get(one).expect(200).json();
    assertThat(report.path("status").asText()).as(report.toString()).isEqualTo("DONE");
    assertThat(report.path("differences")).isEmpty();
    return report.path("payments").asLong();
  }
}
