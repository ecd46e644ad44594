package online.arval.cabinet.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages, themes, windows of any width. */
@ExtendWith(InABrowser.class)
class AppearanceIT {

  @Test
  void theLanguageFollowsTheChoiceAndStays(People people) {
    Visitor manager = people.person("fleet");
    manager.open("vehicles");
    manager.read("500 автомобилей");

    manager.menu("language:en");
    manager.read("500 vehicles");
    assertThat(manager.page().locator("html")).hasAttribute("lang", "en");
    manager.page().reload();

    manager.read("500 vehicles");
    assertThat(manager.page().locator("nav.side")).containsText("Contracts");
    assertThat(manager.page().locator("html")).hasAttribute("lang", "en");
    assertThat(manager.page()).hasTitle("Vehicles · Cabinet");
  }

  @Test
  void theDarkThemeStays(People people) {
    Visitor manager = people.person("fleet");
    manager.open("");
    manager.see("cab-dashboard h1");
    String light = background(manager);

    manager.menu("theme:dark");
    String dark = background(manager);
    manager.page().reload();
    manager.see("cab-dashboard h1");

    assertThat(dark).isNotEqualTo(light).isEqualTo(background(manager));
  }

  @Test
  void aPhoneShowsCardsAndABarBelow(People people) {
    Visitor manager = people.person("fleet", People.PHONE);
    manager.open("vehicles");

    manager.see("cab-table .tile");
    assertThat(manager.page().locator("cab-table table")).hasCount(0);
    assertThat(manager.page().locator("nav.side")).isHidden();
    Locator filters = manager.page().locator("cab-filter-bar sl-select").first();
    assertThat(filters).isHidden();
    manager.page().locator("cab-filter-bar .more").click();
    assertThat(filters).isVisible();
    manager.page().locator("nav.bar button").click();
    manager.see(".drawer a[href='#/drivers']").click();
    manager.see("fleet-driver-list .tile").click();
    manager.see("fleet-driver cab-facts");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, People.PHONE, 768, 1024, People.DESKTOP})
  void noPageScrollsSideways(int width, People people) {
    Visitor manager = people.person("fleet", width);
    manager.expectStatus(404);
    for (String path :
        List.of(
            "",
            "fines?tab=all",
            "fines/statistics",
            "fines/settings",
            "payments",
            "vehicles",
            "contracts",
            "drivers",
            "sessions",
            "vehicles?text=zzzz",
            "none")) {
      manager.open(path);
      manager.see("cab-page h1, cab-error h2");
      assertFits(manager, width, path);
    }
    for (String list : List.of("vehicles", "contracts", "drivers")) {
      manager.open(list);
      manager.see("fleet-" + list.replaceAll("s$", "") + "-list [href^='#/" + list + "/']").click();
      manager.see("cab-facts");
      assertFits(manager, width, "a card of " + list);
    }
  }

  private static void assertFits(Visitor visitor, int width, String path) {
    visitor.settled();
    Object wide = visitor.page().evaluate("document.documentElement.scrollWidth");
    assertThat((Integer) wide).as("width of %s at %d px", path, width).isLessThanOrEqualTo(width);
  }

  private static String background(Visitor visitor) {
    return (String)
        visitor.page().evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }
}
