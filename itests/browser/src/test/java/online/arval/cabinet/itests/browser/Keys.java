package online.arval.cabinet.itests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Clip;
import java.util.Arrays;
import java.util.List;

/** A keyboard, and what has its focus. */
final class Keys {
  /** More stops than any page has; so many mean that Tab does not get there. */
  private static final int MANY = 200;

  /** An outline stands out by 4 px at most. */
  private static final int MARGIN = 6;

  private static final String FOCUSED =
      """
      () => {
        let one = document.activeElement;
        while (one?.shadowRoot?.activeElement) {
          one = one.shadowRoot.activeElement;
        }
        return one;
      }
      """;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /** Presses Tab until the element has the focus. */
  void tabTo(String selector) {
    Locator wanted = page.locator(selector).first();
    for (int stop = 0; stop < MANY; stop++) {
      press("Tab");
      if ((Boolean) wanted.evaluate("(one) => one === (" + FOCUSED + ")()")) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  /** What has the focus, for messages. */
  String focused() {
    return (String) page.evaluate("(" + FOCUSED + ")()?.outerHTML.slice(0, 160) ?? 'nothing'");
  }

  /** Whether the page looks different without the focus, at or right around what has it. */
  boolean focusIsVisible() {
    String box =
        "((one) => { const {x, y, width, height} = one.getBoundingClientRect();"
            + " return [x, y, width, height]; })(("
            + FOCUSED
            + ")())";
    List<?> place = (List<?>) page.evaluate(box);
    Clip around =
        new Clip(
            Math.max(0, number(place, 0) - MARGIN),
            Math.max(0, number(place, 1) - MARGIN),
            number(place, 2) + 2 * MARGIN,
            number(place, 3) + 2 * MARGIN);
    byte[] with = page.screenshot(new ScreenshotOptions().setClip(around));
    page.evaluate("(" + FOCUSED + ")().blur()");
    byte[] without = page.screenshot(new ScreenshotOptions().setClip(around));
    return !Arrays.equals(with, without);
  }

  private static double number(List<?> place, int index) {
    return ((Number) place.get(index)).doubleValue();
  }
}
