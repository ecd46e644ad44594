package online.arval.cabinet.itests.system.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.itests.support.Api;

/** The cabinet's payments beside the books of the simulated gateways. */
public final class PaymentBooks {
  private static final Pattern CHARGE = Pattern.compile("(?<!\\d)(\\d{20}|\\d{25}):\\d+");
  private static final int MOST = 100_000;

  private final Api staff;
  private final Api anybody;

  /** Of the cabinet at the address. */
  public PaymentBooks(String base) {
    this.staff = Api.signedIn(base, "account");
    this.anybody = Api.anonymous(base);
  }

  /** A payment as a gateway has it. */
  private record Row(String status, long kopecks) {
    boolean paid() {
      return status.equals("succeeded") || status.equals("CONFIRMED");
    }

    boolean open() {
      return status.equals("pending") || status.equals("NEW") || status.equals("FORM_SHOWED");
    }
  }

  /** What is not yet as it has to be, in words; empty when all books agree. */
  public List<String> differences(Set<String> payments) {
    Map<String, List<Row>> rows = rows();
    Map<String, JsonNode> own = payments();
    List<String> differences = new ArrayList<>();
    for (String id : payments) {
      String status = own.get(id).path("status").asText();
      List<Row> there = rows.getOrDefault(id, List.of());
      boolean paid = there.stream().anyMatch(Row::paid);
      boolean open = there.stream().anyMatch(Row::open);
      boolean agrees =
          switch (status) {
            case "PAID" -> paid;
            case "DECLINED", "CANCELLED" -> !paid;
            case "PENDING" -> open && !paid;
            default -> false;
          };
      if (!agrees) {
        differences.add(id + " is " + status + ", at the gateway " + there);
      }
    }
    return differences;
  }

  /** Nothing charged twice, sums equal to the kopeck, the ledger in balance. */
  public void assertExact(Set<String> payments) {
    Map<String, JsonNode> own = payments();
    long ours = 0;
    for (String id : payments) {
      JsonNode payment = own.get(id);
      long entries = 0;
      long booked = 0;
      for (JsonNode entry :
          staff.get("/api/v1/payments/ledger/payments/" + id).expect(200).json()) {
        entries += entry.path("amountKopecks").asLong();
        booked = Math.max(booked, entry.path("amountKopecks").asLong());
      }
      boolean paid = payment.path("status").asText().equals("PAID");
      long total = payment.path("totalKopecks").asLong();
      assertThat(entries).as("entries of %s", id).isZero();
      assertThat(booked).as("booked for %s", payment).isEqualTo(paid ? total : 0);
      ours += paid ? total : 0;
    }
    long theirs = 0;
    for (Map.Entry<String, List<Row>> payment : rows().entrySet()) {
      List<Row> paid = payment.getValue().stream().filter(Row::paid).toList();
      assertThat(paid).as("charges of %s", payment.getKey()).hasSizeLessThan(2);
      theirs += paid.stream().mapToLong(Row::kopecks).sum();
    }
    assertThat(ours).as("kopecks").isEqualTo(theirs).isPositive();
    assertNoChargeIsPaidTwice();
    long balance = 0;
    for (JsonNode account : staff.get("/api/v1/payments/ledger/balances").expect(200).json()) {
      balance += account.path("amountKopecks").asLong();
    }
    assertThat(balance).as("sum of the ledger").isZero();
  }

  private void assertNoChargeIsPaidTwice() {
    Set<String> charges = new HashSet<>();
    for (String gateway : List.of("yookassa", "tbank")) {
      for (JsonNode row : books(gateway)) {
        String status = row.path("status").asText();
        if (status.equals("succeeded") || status.equals("CONFIRMED")) {
          Matcher charge =
              CHARGE.matcher(row.path("metadata").asText() + row.path("data").asText());
          while (charge.find()) {
            assertThat(charges.add(charge.group(1))).as(charge.group(1) + " once").isTrue();
          }
        }
      }
    }
    assertThat(charges).isNotEmpty();
  }

  private Map<String, JsonNode> payments() {
    Map<String, JsonNode> payments = new HashMap<>();
    String cursor = "";
    do {
      JsonNode page = staff.get("/api/v1/payments?limit=500&cursor=" + cursor).expect(200).json();
      page.path("items").forEach(it -> payments.put(it.path("id").asText(), it));
      cursor = page.path("next").asText();
    } while (!cursor.isEmpty());
    return payments;
  }

  /** By the cabinet's identifier of the payment, which both gateways keep. */
  private Map<String, List<Row>> rows() {
    Map<String, List<Row>> rows = new HashMap<>();
    Pattern id = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    for (String gateway : List.of("yookassa", "tbank")) {
      for (JsonNode row : books(gateway)) {
        String names = row.path("metadata").asText() + row.path("order").asText();
        Matcher name = id.matcher(names);
        if (name.find()) {
          rows.computeIfAbsent(name.group(), it -> new ArrayList<>())
              .add(new Row(row.path("status").asText(), row.path("kopecks").asLong()));
        }
      }
    }
    return rows;
  }

  private JsonNode books(String gateway) {
    return anybody.get("/sim/" + gateway + "/control/books?limit=" + MOST).expect(200).json();
  }
}
