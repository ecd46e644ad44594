package online.arval.cabinet.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import online.arval.cabinet.itests.support.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a fleet manager does on a usual day. */
@ExtendWith(InABrowser.class)
class FleetPagesIT {

  @Test
  void fiveHundredVehiclesAreSearchedAndFiltered(People people) {
    Visitor manager = people.person("fleet");
    manager.open("vehicles");
    manager.read("500 автомобилей");

    manager.page().locator("cab-filter-bar input[type=search]").fill("camry");
    manager.page().waitForURL(Pattern.compile("text=camry"));
    assertThat(manager.column("Модель")).isNotEmpty().allMatch(model -> model.contains("Camry"));
    manager.page().locator("cab-filter-bar .clear").click();
    manager.read("500 автомобилей");

    manager.filter("Статус", "В сервисе");
    manager.page().waitForURL(Pattern.compile("status=IN_SERVICE"));
    assertThat(manager.column("Статус")).isNotEmpty().allMatch("В сервисе"::equals);
    manager.filter("Марка", "Toyota");
    manager.page().waitForURL(Pattern.compile("brand=Toyota"));
    assertThat(manager.column("Модель")).isNotEmpty().allMatch(model -> model.startsWith("Toyota"));
    manager.page().locator("cab-filter-bar .clear").click();
    manager.read("500 автомобилей");

    String contract = manager.column("Договор").get(0);
    manager.filter("Договор", contract);
    manager.page().waitForURL(Pattern.compile("contractId="));
    assertThat(manager.column("Договор")).isNotEmpty().allMatch(contract::equals);
  }

  @Test
  void theListIsSortedAndGoesOn(People people) {
    Visitor manager = people.person("fleet");
    manager.open("vehicles");
    Locator rows = manager.listed();
    assertThat(rows).hasCount(50);

    manager.page().locator("th button", with("Год")).click();
    manager.page().waitForURL(Pattern.compile("sort=-year"));
    assertThat(manager.see("th[aria-sort=descending]")).containsText("Год");
    assertThat(manager.column("Год")).hasSize(50).isSortedAccordingTo(Comparator.reverseOrder());

    Locator more = manager.page().locator("cab-table .foot sl-button");
    for (int shown = 100; shown <= 500; shown += 50) {
      more.scrollIntoViewIfNeeded();
      assertThat(rows.nth(shown - 1)).isAttached();
    }
    assertThat(more).hasCount(0);
    assertThat(manager.column("Год")).hasSize(500).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aVehicleGetsAReadingAndADriver(People people) {
    Visitor manager = people.person("fleet");
    manager.open("vehicles?status=ACTIVE&sort=-mileage");
    int most = number(manager.column("Пробег").get(0));
    manager.listed().first().click();
    Locator reading = manager.see("fleet-mileage sl-input[name=km] input");
    manager.expectStatus(422);

    reading.fill("1");
    manager.page().getByText("Внести показание").click();
    manager.read("Пробег не согласуется");
    reading.fill(String.valueOf(most + 1));
    manager.page().getByText("Внести показание").click();
    manager.read("Показание сохранено");
    String grouped = String.format(Locale.ROOT, "%,d", most + 1).replace(",", "\\s?");
    assertThat(manager.page().locator("fleet-mileage tbody tr").first())
        .containsText(Pattern.compile(grouped));

    manager.page().getByText(Pattern.compile("(Сменить|Назначить) водителя")).first().click();
    Locator candidate = manager.see("fleet-assign label:not(:has(cab-plate))");
    String name = candidate.locator(".name").innerText();
    candidate.click();
    manager.page().locator("fleet-assign sl-button[variant=primary]").click();
    manager.read("Водитель назначен");
    assertThat(manager.page().locator("fleet-vehicle .driver b")).hasText(name);
    assertThat(manager.page().locator("fleet-assignments li").first()).containsText(name);
  }

  @Test
  void theListIsExported(People people) throws Exception {
    Visitor manager = people.person("fleet");
    manager.open("vehicles?status=IN_SERVICE");
    manager.listed();
    int shown = number(manager.see("cab-page .sub").innerText());

    byte[] csv = export(manager, "csv");
    byte[] xlsx = export(manager, "xlsx");

    List<String> lines = new String(csv, "UTF-8").lines().toList();
    assertThat(lines).hasSize(shown + 1);
    assertThat(lines.get(0)).contains("VIN");
    assertThat(new String(xlsx, 0, 2, "US-ASCII")).isEqualTo("PK");
  }

  @Test
  void aDriverSeesOneVehicleAndNoContracts(People people) {
    Visitor driver = people.person("driver");
    driver.open("vehicles");
    assertThat(driver.listed()).hasCount(1);
    driver.read("1 автомобиль");
    assertThat(driver.page().locator("nav.side a[href='#/contracts']")).hasCount(0);
    assertThat(driver.page().locator("nav.side a[href='#/drivers']")).hasCount(0);

    driver.open("contracts");

    driver.read("Не найдено");
  }

  @Test
  void whatBelongsToAnotherCompanyIsNotFound(People people) {
    Api manager = Api.signedIn(people.cabinet().url(), "fleet");
    Visitor foreigner = people.person("fleet2");
    foreigner.expectStatus(404);

    for (String kind : List.of("vehicles", "contracts", "drivers")) {
      String id =
          manager.get("/api/v1/fleet/" + kind + "?limit=1").json().at("/items/0/id").asText();
      foreigner.open(kind + "/" + id);
      assertThat(foreigner.see("cab-error")).containsText("Не найдено");
      assertThat(foreigner.page().locator("cab-facts")).hasCount(0);
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }

  private static byte[] export(Visitor manager, String format) throws Exception {
    var download =
        manager
            .page()
            .waitForDownload(
                () -> {
                  manager.page().getByText("Выгрузить").click();
                  manager.page().locator("sl-menu-item[value=" + format + "]").click();
                });
    assertThat(download.suggestedFilename()).endsWith("." + format);
    try (var content = download.createReadStream()) {
      return content.readAllBytes();
    }
  }

  private static Page.LocatorOptions with(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
