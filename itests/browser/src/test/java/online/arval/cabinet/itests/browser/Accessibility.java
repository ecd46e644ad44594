package online.arval.cabinet.itests.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Measures a page as it is shown. */
final class Accessibility {
  private static final Set<String> CONTROLS =
      Set.of(
          "button",
          "checkbox",
          "combobox",
          "dialog",
          "link",
          "listbox",
          "menu",
          "menuitem",
          "menuitemcheckbox",
          "navigation",
          "option",
          "radio",
          "searchbox",
          "spinbutton",
          "switch",
          "tab",
          "textbox");

  private static final String CONTRAST = resource("contrast.js");

  private Accessibility() {}

  /** Controls that Chromium would present to a screen reader without a name. */
  static List<String> nameless(Page page) {
    CDPSession devtools = page.context().newCDPSession(page);
    JsonArray nodes = devtools.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
    devtools.detach();
    List<String> nameless = new ArrayList<>();
    for (JsonElement element : nodes) {
      JsonObject node = element.getAsJsonObject();
      String role = value(node, "role");
      if (CONTROLS.contains(role) && value(node, "name").isBlank()) {
        nameless.add(role + " " + node.get("properties"));
      }
    }
    return nameless;
  }

  /** Visible texts with less contrast than WCAG 2.2, 1.4.3, asks for: 4.5, or 3 when large. */
  static List<String> faint(Page page) {
    return strings(page.evaluate("(" + CONTRAST + ")().texts()"));
  }

  /** Pairs of colour tokens, of a text and what is below it, with a contrast under 4.5. */
  static List<String> faintTokens(Page page) {
    return strings(page.evaluate("(" + CONTRAST + ")().tokens()"));
  }

  private static String value(JsonObject node, String property) {
    JsonObject found = node.getAsJsonObject(property);
    return found == null || !found.has("value") ? "" : found.get("value").getAsString();
  }

  private static List<String> strings(Object answer) {
    return ((List<?>) answer).stream().map(String::valueOf).toList();
  }

  private static String resource(String name) {
    try (InputStream content = Accessibility.class.getResourceAsStream(name)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
