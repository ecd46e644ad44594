package online.arval.cabinet.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import online.arval.cabinet.itests.support.Api;

/** A person at a browser. Selectors of CSS reach into the portal's elements. */
final class Visitor {
  private static final String POLICY_WATCH =
      "addEventListener('securitypolicyviolation', (event) => "
          + "console.error(`policy ${event.violatedDirective} ${event.blockedURI}`))";

  private final Page page;
  private final String base;
  private final List<String> complaints = new ArrayList<>();
  private final Set<Integer> expectedStatuses = new HashSet<>();

  Visitor(BrowserContext context, String base) {
    this.base = base;
    context.addInitScript(POLICY_WATCH);
    context.setDefaultTimeout(20_000);
    page = context.newPage();
    // Chromium itself prints refused requests as errors; those are told by status below.
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().startsWith("Failed to load resource: the server")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onResponse(
        response -> {
          boolean asksWho = response.url().endsWith("/api/v1/session");
          if (response.status() >= 400
              && !expectedStatuses.contains(response.status())
              && !(asksWho && response.status() == 401)) {
            complaints.add(response.status() + " " + response.url());
          }
        });
  }

  Page page() {
    return page;
  }

  List<String> complaints() {
    return complaints;
  }

  /** From now on such answers are part of the test. */
  void expectStatus(int... statuses) {
    for (int status : statuses) {
      expectedStatuses.add(status);
    }
  }

  /** Goes to a page of the portal, {@code vehicles?status=ACTIVE}. */
  void open(String path) {
    page.navigate(base + "/#/" + path);
  }

  /** Sets what the portal remembers in this browser, from the next page on. */
  void preferring(String what, String value) {
    page.addInitScript("localStorage.setItem('cabinet." + what + "', '" + value + "')");
  }

  /** Waits until nothing is being loaded on the page. */
  void settled() {
    String busy = "cab-skeleton:visible, [aria-busy=true]:visible, sl-spinner:visible";
    assertThat(page.locator(busy)).hasCount(0);
  }

  void signIn(String login) {
    signIn(login, Api.PASSWORD);
  }

  void signIn(String login, String password) {
    page.locator("sl-input[name=login] input").fill(login);
    page.locator("sl-input[name=password] input").fill(password);
    page.locator("cab-sign-in sl-button[type=submit]").click();
  }

  /** Chooses in the menu of the person, by the value of the item. */
  void menu(String item) {
    String menu =
        page.viewportSize().width > 900 ? "nav.side cab-user-menu" : "header cab-user-menu";
    page.locator(menu + " button").click();
    page.locator(menu + " sl-menu-item[value=\"" + item + "\"]").click();
  }

  /** Chooses in a filter of the list. */
  void filter(String label, String option) {
    Locator select = page.locator("cab-filter-bar sl-select[label=\"" + label + "\"]");
    select.click();
    Locator wanted =
        select.locator("sl-option").filter(new Locator.FilterOptions().setHasText(option)).first();
    wanted.click();
    listed();
  }

  /** The first match, once it is visible. */
  Locator see(String selector) {
    Locator found = page.locator(selector).first();
    assertThat(found).isVisible();
    return found;
  }

  /** The element that shows this text, once it is visible. */
  Locator read(String text) {
    Locator found = page.getByText(text).first();
    assertThat(found).isVisible();
    return found;
  }

  /** The rows of the list, once it is read and quiet. */
  Locator listed() {
    see("cab-table .frame[aria-busy=false]");
    return page.locator("cab-table tbody tr[data-link]");
  }

  /** Texts of a column of the list, by its heading. */
  List<String> column(String heading) {
    listed();
    List<String> heads = page.locator("cab-table thead th").allInnerTexts();
    int place = heads.stream().map(String::strip).toList().indexOf(heading) + 1;
    if (place == 0) {
      throw new AssertionError("no column " + heading + " in " + heads);
    }
    return page
        .locator("cab-table tbody tr[data-link] td:nth-child(" + place + ")")
        .allInnerTexts()
        .stream()
        .map(String::strip)
        .toList();
  }
}
