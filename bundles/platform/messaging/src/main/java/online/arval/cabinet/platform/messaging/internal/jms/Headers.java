package online.arval.cabinet.platform.messaging.internal.jms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The application's properties of a message, and those we add to one that failed. */
public final class Headers {
  /** How often handlers have failed on this message. */
  public static final String ATTEMPTS = "cabinet_attempts";

  /** The {@link Target} it failed at. */
  public static final String TARGET = "cabinet_target";

  /** Why it is a dead letter. */
  public static final String REASON = "cabinet_reason";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_JSON = 8000;

  private Headers() {}

  /** The sender's string properties, as JSON; those of JMS, the broker and ours are left out. */
  public static Optional<String> read(Message message) throws JMSException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Object each : Collections.list(message.getPropertyNames())) {
      String name = (String) each;
      if (!name.startsWith("JMS") && !name.startsWith("_AMQ") && !name.startsWith("cabinet_")) {
        headers.put(name, String.valueOf(message.getObjectProperty(name)));
      }
    }
    try {
      return Optional.of(JSON.writeValueAsString(headers))
          .filter(json -> !headers.isEmpty() && json.length() <= MAX_JSON);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts properties back that {@link #read} took. */
  public static void write(Message message, String json) throws JMSException {
    try {
      for (Map.Entry<String, String> header :
          JSON.readValue(json, new TypeReference<Map<String, String>>() {}).entrySet()) {
        message.setStringProperty(header.getKey(), header.getValue());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored headers are not readable", e);
    }
  }

  /** How often handlers have failed on this message before. */
  public static int attempts(Message message) throws JMSException {
    return message.propertyExists(ATTEMPTS) ? message.getIntProperty(ATTEMPTS) : 0;
  }
}
