package online.arval.cabinet.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can be measured of WCAG 2.2 AA: names (4.1.2), contrast (1.4.3), visible focus (2.4.7), the
 * language of the page (3.1.1).
 */
@ExtendWith(InABrowser.class)
class AccessibilityIT {
  private static final List<String> PAGES =
      List.of("", "vehicles", "contracts", "drivers", "sessions", "vehicles?text=zzzz", "nowhere");
  private static final int STOPS = 24;

  @Test
  void everyControlHasAName(People people) {
    Visitor stranger = people.stranger();
    stranger.open("");
    stranger.see("cab-sign-in h1");
    assertThat(Accessibility.nameless(stranger.page())).as("sign-in").isEmpty();

    for (int width : List.of(People.DESKTOP, People.PHONE)) {
      Visitor manager = people.person("fleet", width);
      for (String path : PAGES) {
        show(manager, path);
        assertThat(Accessibility.nameless(manager.page())).as(path + " at " + width).isEmpty();
      }
      openVehicle(manager);
      assertThat(Accessibility.nameless(manager.page())).as("a vehicle at " + width).isEmpty();
      manager.page().locator("fleet-vehicle .buttons sl-button").first().click();
      manager.see("fleet-assign label");
      assertThat(Accessibility.nameless(manager.page())).as("a dialog at " + width).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void textIsReadable(String theme, People people) {
    Visitor stranger = people.stranger();
    stranger.preferring("theme", theme);
    stranger.open("");
    stranger.see("cab-sign-in h1");
    assertThat(Accessibility.faint(stranger.page())).as("sign-in").isEmpty();

    Visitor manager = people.person("fleet");
    manager.preferring("theme", theme);
    for (String path : PAGES) {
      show(manager, path);
      assertThat(Accessibility.faint(manager.page())).as(path).isEmpty();
    }
    openVehicle(manager);
    assertThat(Accessibility.faint(manager.page())).as("a vehicle").isEmpty();
    assertThat(Accessibility.faintTokens(manager.page())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theFocusIsSeen(String theme, People people) {
    Visitor manager = people.person("fleet");
    manager.preferring("theme", theme);
    show(manager, "vehicles");
    manager.listed();
    Keys keys = new Keys(manager.page());
    for (int stop = 0; stop < STOPS; stop++) {
      keys.press("Tab");
      String focused = keys.focused();
      assertThat(keys.focusIsVisible()).as("focus on %s", focused).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void thePageNamesItsLanguage(String language, People people) {
    Visitor stranger = people.stranger();
    stranger.preferring("language", language);
    stranger.open("");
    Locator heading = stranger.see("cab-sign-in h1");

    assertThat(stranger.page().locator("html").getAttribute("lang")).isEqualTo(language);
    assertThat(heading.innerText()).isEqualTo(language.equals("ru") ? "Вход в кабинет" : "Sign in");
  }

  @Test
  void theDescriptionOfTheApiIsShownUnderThePolicy(People people) {
    Visitor developer = people.stranger();
    developer.page().navigate(people.cabinet().url() + "/api/");

    developer.see(".swagger-ui .info .title");
    developer.see(".swagger-ui .opblock-summary-path");
  }

  private static void show(Visitor visitor, String path) {
    visitor.expectStatus(404);
    visitor.open(path);
    visitor.see("cab-page h1, cab-error h2");
    visitor.settled();
  }

  private static void openVehicle(Visitor visitor) {
    visitor.open("vehicles?status=ACTIVE");
    visitor.see("fleet-vehicle-list [href^='#/vehicles/']").click();
    visitor.see("fleet-mileage table");
    visitor.settled();
  }
}
