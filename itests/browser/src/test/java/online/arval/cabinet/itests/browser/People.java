package online.arval.cabinet.itests.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.CabinetProcess;

/** The browsers of one test. When it ends, none of them may have had a reason to complain. */
final class People {
  static final int PHONE = 390;
  static final int DESKTOP = 1440;

  private final Stage stage;
  private final List<Visitor> visitors = new ArrayList<>();

  People(Stage stage) {
    this.stage = stage;
  }

  CabinetProcess cabinet() {
    return stage.cabinet();
  }

  /** A browser in which nobody is signed in. */
  Visitor stranger() {
    return visitor(options(DESKTOP));
  }

  /** A browser in which a demo person is signed in, on any page. */
  Visitor person(String login) {
    return person(login, DESKTOP);
  }

  /** The same with a window of that width, in pixels of CSS. */
  Visitor person(String login, int width) {
    String cookies = stage.signedIn().computeIfAbsent(login, this::signIn);
    return visitor(options(width).setStorageState(cookies));
  }

  /** Ends all sessions of a demo person, wherever they are. */
  void forget(String login) {
    Api api = Api.signedIn(cabinet().url(), login);
    api.delete("/api/v1/sessions").expect(204);
    api.delete("/api/v1/session").expect(204);
    stage.signedIn().remove(login);
  }

  /** Ends all browsers; fails when one reported an error of a script, a policy or the network. */
  void leave() {
    List<String> complaints = new ArrayList<>();
    for (Visitor visitor : visitors) {
      complaints.addAll(visitor.complaints());
      visitor.page().context().close();
    }
    if (!complaints.isEmpty()) {
      throw new AssertionError("the browser's console: " + String.join("\n", complaints));
    }
  }

  private String signIn(String login) {
    Visitor visitor = visitor(options(DESKTOP));
    visitor.open("");
    visitor.signIn(login);
    visitor.see("cab-dashboard h1");
    return visitor.page().context().storageState();
  }

  private Visitor visitor(NewContextOptions options) {
    BrowserContext context = stage.browser().newContext(options);
    Visitor visitor = new Visitor(context, cabinet().url());
    visitors.add(visitor);
    return visitor;
  }

  private static NewContextOptions options(int width) {
    return new NewContextOptions()
        .setViewportSize(width, width < 600 ? 844 : 900)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("ru-RU");
  }
}
