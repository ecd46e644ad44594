package online.arval.cabinet.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A fleet manager lets the gateway keep a card, and the cabinet pays with it by itself. */
@ExtendWith(InABrowser.class)
class AutopayPagesIT {
  private static final Pattern AT_THE_GATEWAY = Pattern.compile("/sim/yookassa/pay/");
  private static final LocatorAssertions.HasCountOptions PATIENTLY =
      new LocatorAssertions.HasCountOptions().setTimeout(60_000);

  /** Longer than any discount lasts, so that all with a discount are due. */
  private static final int DAYS_BEFORE = 60;

  @Test
  void aKeptCardPaysWhatTheRuleSaysUntilItIsRemoved(People people) {
    Api api = FinesPagesIT.withFines(people, "fleet");
    Visitor manager = people.person("fleet");
    payAndKeepTheCard(manager);

    manager.open("fines/settings");
    assertThat(manager.page().locator("fines-methods li")).hasCount(1, PATIENTLY);
    assertThat(manager.page().locator("fines-methods li b")).containsText("*4477");
    long limit = enoughForSome(api);
    switchOn(manager, limit);
    JsonNode rule = api.get("/api/v1/fines/autopay").expect(200).json();
    assertThat(rule.path("enabled").asBoolean()).as("%s", rule).isTrue();
    people.cabinet().console("cabinet:schedule-run fines.autopay");
    Await.until("autopay has paid", () -> paidByItself(api) > 0);
    assertThat(paidByItself(api)).isLessThanOrEqualTo(limit);

    manager.open("fines");
    manager.read("Лимит этого месяца исчерпан.");

    manager.open("fines/settings");
    manager.see("fines-methods li sl-button").click();
    manager.see("sl-dialog[data-ask] sl-button[variant=primary]").click();
    assertThat(manager.page().locator("fines-methods li")).hasCount(0, PATIENTLY);
    manager.read("Платить нечем");
    switchOff(api);
  }

  private static void payAndKeepTheCard(Visitor manager) {
    manager.open("fines");
    manager.listed().first().locator("input[type=checkbox]").check();
    manager.page().locator("fines-pay-bar sl-button[variant=primary]").click();
    Locator dialog = manager.page().locator("fines-pay sl-dialog");
    dialog.getByText("ЮKassa").click();
    dialog.locator("sl-checkbox [part=label]").click();
    dialog.locator("sl-button[variant=primary]").click();
    manager.page().waitForURL(AT_THE_GATEWAY);
    manager.page().locator("button[value=pay]").click();
    manager.page().waitForURL(Pattern.compile("#/payments/"));
    assertThat(manager.page().locator("fines-payment .state.PAID")).hasCount(1, PATIENTLY);
  }

  /** Whole roubles, in kopecks: a month's limit for some of the fines with a discount, not all. */
  private static long enoughForSome(Api api) {
    List<Long> prices = new ArrayList<>();
    api.get("/api/v1/fines?status=UNPAID&limit=100")
        .expect(200)
        .json()
        .path("items")
        .forEach(
            fine -> {
              if (fine.has("discount")) {
                prices.add(fine.path("priceKopecks").asLong());
              }
            });
    assertThat(prices).as("prices of the fines with a discount").hasSizeGreaterThan(1);
    return (Collections.max(prices) + 99) / 100 * 100;
  }

  /** As a person does, with the keyboard's numbers. */
  private static void switchOn(Visitor manager, long limit) {
    Locator rule = manager.page().locator("fines-autopay");
    rule.locator("sl-checkbox [part=label]").click();
    rule.locator("sl-input[name=daysBefore] input").fill(Integer.toString(DAYS_BEFORE));
    rule.locator("sl-input[name=monthlyLimitKopecks] input").fill(Long.toString(limit / 100));
    rule.locator("sl-button[variant=primary]").click();
    manager.read("Настройки сохранены");
  }

  private static void switchOff(Api api) {
    api.send(
            "PUT",
            "/api/v1/fines/autopay",
            "{\"enabled\":false,\"daysBefore\":3}",
            Map.of("If-Match", "*"))
        .expect(200);
  }

  /** Kopecks of the payments that nobody ordered; none of them shows a page to anybody. */
  private static long paidByItself(Api api) {
    long sum = 0;
    for (JsonNode payment :
        api.get("/api/v1/payments?limit=100").expect(200).json().path("items")) {
      if (payment.path("payer").asText().equals("system:fines-autopay")) {
        assertThat(payment.has("confirmationUrl")).as("%s", payment).isFalse();
        sum +=
            payment.path("status").asText().equals("PAID")
                ? payment.path("totalKopecks").asLong()
                : 0;
      }
    }
    return sum;
  }
}
