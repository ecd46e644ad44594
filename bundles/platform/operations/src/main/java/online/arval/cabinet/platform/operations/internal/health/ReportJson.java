package online.arval.cabinet.platform.operations.internal.health;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The readiness report as JSON. Built by hand: Jackson's shared type cache would keep our classes.
 */
public final class ReportJson {
  private ReportJson() {}

  /** The report; without details only the status, for eyes outside this machine. */
  public static ObjectNode of(Report report, boolean details) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", report.ready() ? "UP" : "DOWN");
    if (details) {
      json.put("at", report.at().toString());
      ArrayNode checks = json.putArray("checks");
      for (Check check : report.checks()) {
        ObjectNode entry = checks.addObject();
        entry.put("name", check.name());
        entry.put("status", check.status().name());
        if (!check.reason().isEmpty()) {
          entry.put("reason", check.reason());
        }
      }
    }
    return json;
  }
}
