package online.arval.cabinet.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import online.arval.cabinet.itests.support.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coming in, staying in, being shown out. */
@ExtendWith(InABrowser.class)
class SignInIT {

  @Test
  void aPersonSignsInAndOut(People people) {
    Visitor visitor = people.stranger();
    visitor.open("");
    visitor.signIn("support");
    visitor.see("cab-dashboard h1");
    visitor.open("sessions");
    visitor.see("cab-sessions li");

    visitor.menu("out:");

    visitor.see("cab-sign-in");
    visitor.page().goBack();
    visitor.see("cab-sign-in");
    visitor.page().reload();
    visitor.see("cab-sign-in");
    assertThat(visitor.page().locator("cab-layout")).hasCount(0);
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginAreToldTheSame(People people) {
    Visitor visitor = people.stranger();
    visitor.expectStatus(401);
    visitor.open("");

    visitor.signIn("registrar", "not the password");
    String wrongPassword = visitor.see("cab-sign-in [role=alert]").innerText();
    visitor.page().reload();
    visitor.signIn("nobody-of-this-name", "not the password");
    String unknownLogin = visitor.see("cab-sign-in [role=alert]").innerText();

    assertThat(wrongPassword).isEqualTo("Неверный логин или пароль.").isEqualTo(unknownLogin);
    assertThat(visitor.page().locator("cab-sign-in [role=alert]")).hasCount(1);
  }

  @Test
  void emptyFieldsAreNamed(People people) {
    Visitor visitor = people.stranger();
    visitor.open("");

    visitor.signIn("", "");

    assertThat(visitor.page().locator("cab-sign-in sl-input[data-error]")).hasCount(2);
    assertThat(visitor.read("Заполните это поле")).isVisible();
  }

  @Test
  void anEndedSessionLeadsToSignInAndBackToThePage(People people) {
    Visitor visitor = people.stranger();
    visitor.open("drivers");
    visitor.signIn("fleet2");
    visitor.listed();
    visitor.expectStatus(401);

    people.forget("fleet2");
    visitor.open("contracts");

    visitor.read("Сеанс завершён");
    visitor.signIn("fleet2");
    visitor.see("fleet-contract-list h1");
    assertThat(visitor.page().url()).endsWith("#/contracts");
  }

  @Test
  void aDeviceIsSignedOutFromAnother(People people) {
    people.forget("driver2");
    Visitor here = people.stranger();
    here.open("sessions");
    here.signIn("driver2");
    assertThat(here.see("cab-sessions li")).containsText("Это устройство");
    Visitor there = people.stranger();
    there.open("");
    there.signIn("driver2");
    there.see("cab-dashboard h1");
    there.expectStatus(401);

    here.page().reload();
    Locator devices = here.page().locator("cab-sessions li");
    Locator other = devices.filter(new Locator.FilterOptions().setHasNotText("Это устройство"));
    assertThat(other).hasCount(1);
    other.locator("sl-button").click();

    assertThat(other).hasCount(0);
    there.open("vehicles");
    there.see("cab-sign-in");
    here.page().reload();
    assertThat(here.page().locator("cab-sessions li")).hasCount(1);
  }

  @Test
  void aKeyboardIsEnough(People people) {
    Visitor visitor = people.stranger();
    visitor.open("");
    assertThat(visitor.see("sl-input[name=login] input")).isFocused();

    Keys keys = new Keys(visitor.page());
    keys.type("fleet");
    keys.press("Tab");
    keys.type(Api.PASSWORD);
    keys.press("Enter");
    visitor.see("cab-dashboard h1");
    keys.tabTo("nav.side a[href='#/vehicles']");
    keys.press("Enter");
    visitor.listed();
    keys.tabTo("cab-table tbody tr:first-child a");
    keys.press("Enter");

    visitor.see("fleet-vehicle fleet-mileage");
    assertThat(visitor.page().url()).contains("#/vehicles/");
  }
}
