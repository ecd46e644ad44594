package online.arval.cabinet.platform.messaging.internal.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import online.arval.cabinet.platform.messaging.DeadLetter;

/** Dead letters as JSON for scripts. */
final class DeadLetterJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DeadLetterJson() {}

  static String write(List<DeadLetter> letters) throws JsonProcessingException {
    return JSON.writeValueAsString(letters.stream().map(DeadLetterJson::node).toList());
  }

  private static ObjectNode node(DeadLetter dead) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", dead.id());
    node.put("failedAt", dead.failedAt().toString());
    node.put("target", dead.target());
    dead.messageId().ifPresent(id -> node.put("messageId", id));
    dead.eventType().ifPresent(type -> node.put("type", type));
    dead.correlationId().ifPresent(id -> node.put("correlationId", id));
    node.put("attempts", dead.attempts());
    node.put("reason", dead.reason());
    node.put("body", dead.body());
    return node;
  }
}
