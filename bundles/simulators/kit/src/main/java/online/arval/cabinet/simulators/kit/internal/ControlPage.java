package online.arval.cabinet.simulators.kit.internal;

import java.util.List;
import java.util.Map;
import online.arval.cabinet.simulators.kit.Fault;
import online.arval.cabinet.simulators.kit.FaultKind;
import online.arval.cabinet.simulators.kit.Html;
import online.arval.cabinet.simulators.kit.Simulator;

/** The page of a simulator's faults and books. */
final class ControlPage {
  private static final int ROWS = 20;

  private final Simulator simulator;
  private final boolean russian;
  private final String language;

  ControlPage(Simulator simulator, String language) {
    this.simulator = simulator;
    this.language = language;
    this.russian = language.equals("ru");
  }

  String html(String action) {
    String title = say("Имитатор ", "Simulator ") + simulator.name();
    return Html.page(
        language,
        title,
        "<nav><a href=\"?lang=ru\">RU</a> · <a href=\"?lang=en\">EN</a></nav><h1>"
            + Html.text(title)
            + "</h1><p class=\"soft\">"
            + say(
                "Это не настоящая система: деньги и начисления здесь вымышлены.",
                "This is not the real system: its money and charges are invented.")
            + "</p>"
            + current(action)
            + form(action)
            + books());
  }

  private String current(String action) {
    List<Fault> faults = simulator.faults().list();
    StringBuilder html = new StringBuilder("<h2>" + say("Сбои", "Faults") + "</h2>");
    if (faults.isEmpty()) {
      return html.append("<p>" + say("Всё работает.", "All works.") + "</p>").toString();
    }
    html.append("<ul>");
    for (Fault fault : faults) {
      html.append("<li><code>")
          .append(
              Html.text(
                  "%s %s p=%s n=%d %d ms"
                      .formatted(
                          fault.kind().text(),
                          fault.operation().isEmpty() ? "*" : fault.operation(),
                          fault.probability(),
                          fault.count(),
                          fault.millis())))
          .append("</code></li>");
    }
    return html.append("</ul>")
        .append(Html.button(action, "do", "clear", "bad", say("Убрать все", "Clear all")))
        .toString();
  }

  private String form(String action) {
    StringBuilder html = new StringBuilder();
    html.append("<h2>").append(say("Добавить сбой", "Add a fault")).append("</h2>");
    html.append("<form method=\"post\" action=\"").append(Html.text(action)).append("\">");
    html.append("<label>").append(say("Вид", "Kind")).append("<select name=\"kind\">");
    for (FaultKind kind : FaultKind.values()) {
      html.append("<option>").append(kind.text()).append("</option>");
    }
    html.append("</select></label><label>").append(say("Операция", "Operation"));
    html.append("<select name=\"operation\"><option value=\"\">*</option>");
    simulator.operations().forEach(o -> html.append("<option>" + Html.text(o) + "</option>"));
    html.append("</select></label>");
    html.append(input("probability", say("Вероятность, 0–1", "Probability, 0–1"), "1"));
    html.append(input("count", say("Сколько раз (−1 — всегда)", "How often (-1: for ever)"), "1"));
    html.append(input("millis", say("Задержка, мс", "Wait, ms"), "0"));
    return html.append("<button class=\"main\">" + say("Добавить", "Add") + "</button></form>")
        .toString();
  }

  private String books() {
    List<Map<String, String>> rows = simulator.books(ROWS);
    StringBuilder html = new StringBuilder("<h2>" + say("Книги", "Books") + "</h2>");
    if (rows.isEmpty()) {
      return html.append("<p>" + say("Пока пусто.", "Nothing yet.") + "</p>").toString();
    }
    html.append("<div class=\"wide\"><table><tr>");
    rows.get(0).keySet().forEach(name -> html.append("<th>" + Html.text(name) + "</th>"));
    for (Map<String, String> row : rows) {
      html.append("</tr><tr>");
      row.values().forEach(value -> html.append("<td>" + Html.text(value) + "</td>"));
    }
    return html.append("</tr></table></div>").toString();
  }

  private static String input(String name, String label, String value) {
    return "<label>%s<input name=\"%s\" value=\"%s\" inputmode=\"decimal\"></label>"
        .formatted(Html.text(label), name, value);
  }

  private String say(String ru, String en) {
    return russian ? ru : en;
  }
}
