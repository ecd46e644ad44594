package online.arval.cabinet.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import online.arval.cabinet.itests.support.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an open page shows while a feature is replaced, taken away and brought back. */
@ExtendWith(InABrowser.class)
class SwapIT {
  private static final String WEB = "online.arval.cabinet.fleet.web";

  @Test
  void anOpenPageSurvivesAnUpdateOfItsFeature(People people) {
    Visitor manager = people.person("fleet");
    manager.open("drivers");
    manager.listed();
    manager.page().getByText("Добавить водителя").click();
    Locator name = manager.see("fleet-driver-form sl-input[name=fullName] input");
    String typed = "До Замены " + System.nanoTime();
    name.fill(typed);

    people.cabinet().console("bundle:update -r " + WEB + " " + Project.bundle(WEB).toUri());

    assertThat(name).hasValue(typed);
    manager.page().locator("fleet-driver-form sl-button[variant=primary]").click();
    manager.read("Водитель добавлен");
    manager.open("drivers?text=" + typed);
    manager.page().reload();
    assertThat(manager.listed()).hasCount(1);
    assertThat(manager.page().locator("cab-sign-in")).hasCount(0);
  }

  @Test
  void theMenuFollowsTheFeature(People people) {
    Visitor manager = people.person("fleet");
    manager.open("sessions");
    manager.see("cab-sessions li");
    Locator entry = manager.page().locator("nav.side a[href='#/vehicles']");
    assertThat(entry).isVisible();

    people.cabinet().console("bundle:stop " + WEB);
    try {
      assertThat(entry).isHidden();
      manager.open("vehicles");
      manager.read("Не найдено");
    } finally {
      people.cabinet().console("bundle:start " + WEB);
    }

    assertThat(entry).isVisible();
    manager.listed();
  }

  @Test
  void anotherBrowserSeesAChangeAtOnce(People people) {
    String name = "Виден Сразу " + System.nanoTime();
    Visitor reader = people.person("fleet");
    reader.open("drivers?text=" + name);
    reader.read("Водителей нет");
    Visitor writer = people.person("fleet");
    writer.open("drivers");
    writer.listed();

    writer.page().getByText("Добавить водителя").click();
    writer.see("fleet-driver-form sl-input[name=fullName] input").fill(name);
    writer.page().locator("fleet-driver-form sl-button[variant=primary]").click();

    assertThat(reader.listed()).hasCount(1);
  }
}
