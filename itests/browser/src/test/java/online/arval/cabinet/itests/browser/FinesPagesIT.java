package online.arval.cabinet.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A fleet manager and the fines, with the simulators of the gateways and of the registry. */
@ExtendWith(InABrowser.class)
class FinesPagesIT {
  private static final Pattern AT_THE_GATEWAY = Pattern.compile("/sim/\\w+/pay/");
  private static final LocatorAssertions.HasCountOptions PATIENTLY =
      new LocatorAssertions.HasCountOptions().setTimeout(60_000);
  private static final LocatorAssertions.HasCountOptions REGISTRY =
      new LocatorAssertions.HasCountOptions().setTimeout(180_000);
  private static final Locator.GetByTextOptions EXACTLY =
      new Locator.GetByTextOptions().setExact(true);

  /**
   * How somebody looks at the portal.
   *
   * @param chosen what the bar says of three fines
   * @param confirmed what a fine is called that the registry has confirmed
   */
  private record Look(String language, int width, String chosen, String confirmed) {
    /** No more than the live streams a session has, with the one that signed in. */
    static final List<Look> ALL =
        List.of(russian(People.DESKTOP), english(People.DESKTOP), russian(People.PHONE));

    private static Look russian(int width) {
      return new Look("ru", width, "Выбрано 3 штрафа", "Подтверждён");
    }

    private static Look english(int width) {
      return new Look("en", width, "3 fines chosen", "Confirmed");
    }

    Visitor visitor(People people) {
      Visitor visitor = people.person("fleet", width);
      visitor.preferring("language", language);
      return visitor;
    }
  }

  /** A payment in front of somebody. */
  private record Paid(Look look, Visitor visitor, String id, long total) {}

  @Test
  void threeFinesArePaidAtOnceAndTheRegistryConfirms(People people) {
    Api api = withFines(people, "fleet");
    // one after the other; the registry's answers are then waited for together
    List<Paid> all = Look.ALL.stream().map(look -> paid(people, look)).toList();
    for (Paid paid : all) {
      Locator lines = paid.visitor().page().locator("fines-payment tbody td");
      assertThat(lines.getByText(paid.look().confirmed(), EXACTLY)).hasCount(3, REGISTRY);
      assertThat(paid.visitor().page().evaluate("window.notReloaded")).isEqualTo(true);
      JsonNode payment = api.get("/api/v1/payments/" + paid.id()).expect(200).json();
      assertThat(payment.path("totalKopecks").asLong()).isEqualTo(paid.total());
      assertTheBooksAgree(people, payment);
    }
    aReceiptIsSaved(all.get(0).visitor());
  }

  /** Three fines, paid; the page of the payment says so. */
  private static Paid paid(People people, Look look) {
    Visitor manager = look.visitor(people);
    manager.open("fines");
    manager.see("cab-table .frame[aria-busy=false], cab-table .tile");
    manager.see("cab-table fines-countdown, cab-table .pill");
    Locator boxes =
        manager.page().locator("cab-table :is(tr[data-link], li.choice) input[type=checkbox]");
    for (int row = 0; row < 3; row++) {
      boxes.nth(row).check();
    }
    manager.read(look.chosen());
    manager.page().locator("fines-pay-bar sl-button[variant=primary]").click();
    Locator pay = manager.see("fines-pay sl-dialog sl-button[variant=primary]");
    long total = kopecks(manager.see("fines-pay .totals .total dd").innerText());
    pay.click();

    manager.page().waitForURL(AT_THE_GATEWAY);
    assertThat(kopecks(manager.see(".sum").innerText())).isEqualTo(total);
    manager.page().locator("button[value=pay]").click();

    manager.page().waitForURL(Pattern.compile("#/payments/"));
    String id =
        manager.page().url().replaceFirst(".*#/payments/", "").replaceFirst("[^0-9a-f-].*", "");
    assertThat(manager.page().locator("fines-payment .state.PAID")).hasCount(1, PATIENTLY);
    // nobody reloads the page: what the registry says arrives by itself
    manager.page().evaluate("window.notReloaded = true");
    return new Paid(look, manager, id, total);
  }

  private static void aReceiptIsSaved(Visitor manager) {
    Locator button = manager.page().locator("fines-payment fines-receipt sl-button");
    Download receipt = manager.page().waitForDownload(button::click);
    assertThat(receipt.suggestedFilename()).matches("receipt-P-\\d+-\\d+\\.pdf");
    try (InputStream file = receipt.createReadStream()) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF-")
          .contains("%%EOF")
          .hasSizeGreaterThan(5_000);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  @Test
  void aDeclinedPaymentCanBeTriedAgain(People people) {
    withFines(people, "fleet2");
    Visitor manager = people.person("fleet2");
    manager.open("fines");
    manager.listed().first().locator("input[type=checkbox]").check();
    manager.page().locator("fines-pay-bar sl-button[variant=primary]").click();
    manager.see("fines-pay sl-dialog sl-button[variant=primary]").click();
    manager.page().waitForURL(AT_THE_GATEWAY);
    manager.page().locator("button[value=decline]").click();
    manager.page().waitForURL(Pattern.compile("#/payments/"));
    assertThat(manager.page().locator("fines-payment .state.DECLINED")).hasCount(1, PATIENTLY);
    assertThat(manager.page().locator("fines-payment td").getByText("К оплате"))
        .hasCount(1, PATIENTLY);

    manager.page().getByText("Оплатить снова").click();
    manager.see("fines-pay sl-dialog sl-button[variant=primary]").click();
    manager.page().waitForURL(AT_THE_GATEWAY);
    manager.page().locator("button[value=pay]").click();
    manager.page().waitForURL(Pattern.compile("#/payments/"));
    assertThat(manager.page().locator("fines-payment .state.PAID")).hasCount(1, PATIENTLY);
  }

  @Test
  void aDriverSeesOnlyTheFinesOfTheOwnCarAndDoesNotPay(People people) {
    Api manager = withFines(people, "fleet");
    Visitor driver = people.person("driver");
    driver.open("fines?tab=all");
    driver.see("fines-list cab-table");
    driver.settled();
    assertThat(driver.page().locator("cab-table input[type=checkbox]")).hasCount(0);
    long all = manager.get("/api/v1/fines?limit=1&total=true").json().path("total").asLong();
    Api own = Api.signedIn(people.cabinet().url(), "driver");
    long seen =
        own.get("/api/v1/fines?limit=1&total=true").expect(200).json().path("total").asLong();
    assertThat(seen).isPositive().isLessThan(all / 4);
  }

  private static void assertTheBooksAgree(People people, JsonNode payment) {
    Api account = Api.signedIn(people.cabinet().url(), "account");
    String id = payment.path("id").asText();
    long total = payment.path("totalKopecks").asLong();
    JsonNode entries = account.get("/api/v1/payments/ledger/payments/" + id).expect(200).json();
    long sum = 0;
    long credited = 0;
    for (JsonNode entry : entries) {
      sum += entry.path("amountKopecks").asLong();
      credited = Math.max(credited, entry.path("amountKopecks").asLong());
    }
    assertThat(sum).as("entries %s", entries).isZero();
    assertThat(credited).as("entries %s", entries).isEqualTo(total);

    Api anybody = Api.anonymous(people.cabinet().url());
    String books = "/control/books?limit=200";
    String gateway = payment.path("gateway").asText();
    assertThat(stream(anybody.get("/sim/" + gateway + books).expect(200).json()))
        .filteredOn(row -> row.toString().contains(id))
        .singleElement()
        .satisfies(row -> assertThat(row.path("kopecks").asLong()).isEqualTo(total))
        .satisfies(row -> assertThat(row.path("status").asText()).isIn("succeeded", "CONFIRMED"));
    JsonNode registry = anybody.get("/sim/gisgmp" + books).expect(200).json();
    for (JsonNode line : payment.path("lines")) {
      assertThat(stream(registry))
          .filteredOn(row -> row.path("uin").asText().equals(line.path("uin").asText()))
          .singleElement()
          .satisfies(
              row ->
                  assertThat(row.path("kopecks").asLong())
                      .isEqualTo(line.path("amountKopecks").asLong()));
    }
  }

  private static List<JsonNode> stream(JsonNode list) {
    List<JsonNode> rows = new ArrayList<>();
    StreamSupport.stream((list.isArray() ? list : list.path("items")).spliterator(), false)
        .forEach(rows::add);
    return rows;
  }

  /** Once the registry has been read for the person's company. */
  static Api withFines(People people, String login) {
    Api api = Api.signedIn(people.cabinet().url(), login);
    Await.until(
        "fines are there",
        () -> {
          JsonNode states = api.get("/api/v1/fines/sync").expect(200).json().path("items");
          return stream(states).stream()
              .anyMatch(
                  state ->
                      state.path("registry").asText().equals("gisgmp")
                          && state.hasNonNull("finishedAt"));
        });
    return api;
  }

  /** Of {@code 1 234,50 ₽} and {@code ₽1,234.50}; without decimals, of whole roubles. */
  private static long kopecks(String text) {
    boolean decimals = text.strip().matches("(?s).*[.,]\\d{2}(\\D.*)?");
    return Long.parseLong(text.replaceAll("\\D", "")) * (decimals ? 1 : 100);
  }
}
