package online.arval.cabinet.platform.messaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import online.arval.cabinet.platform.model.Days;
import online.arval.cabinet.platform.model.Texts;
import online.arval.cabinet.platform.operations.Correlation;

/** CloudEvents 1.0 in the JSON event format, structured mode. */
public final class CloudEventJson {
  /** Content type of the whole message. */
  public static final String CONTENT_TYPE = "application/cloudevents+json";

  private static final int LONGEST = 200;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private CloudEventJson() {}

  /** The event as text. */
  public static String write(CloudEvent event) {
    ObjectNode json = JSON.createObjectNode();
    json.put("specversion", "1.0");
    json.put("id", event.id());
    json.put("source", event.source().toString());
    json.put("type", event.type());
    event.subject().ifPresent(subject -> json.put("subject", subject));
    json.put("time", event.time().toString());
    event.dataschema().ifPresent(schema -> json.put("dataschema", schema.toString()));
    event.correlationId().ifPresent(id -> json.put(Correlation.KEY, id));
    json.put("datacontenttype", "application/json");
    json.set("data", event.data());
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the data of the event cannot be written as JSON", e);
    }
  }

  /**
   * Reads an event.
   *
   * @param received stands for the optional attribute {@code time} when it is absent
   * @throws MalformedEventException when a required attribute is missing or one has a wrong form
   */
  public static CloudEvent read(String text, Instant received) throws MalformedEventException {
    JsonNode json = parse(text);
    if (!"1.0".equals(required(json, "specversion"))) {
      throw new MalformedEventException("specversion is not 1.0");
    }
    requireJsonData(json);
    return new CloudEvent(
        bounded("id", required(json, "id")),
        uri("source", bounded("source", required(json, "source"))),
        required(json, "type"),
        boundedOptional(json, "subject"),
        time(json, received),
        optionalUri(json, "dataschema"),
        boundedOptional(json, Correlation.KEY),
        json.path("data").isMissingNode() ? NullNode.getInstance() : json.path("data"));
  }

  /** Whether a message that says this content type may hold an event; many senders say none. */
  public static boolean accepts(Optional<String> contentType) {
    return contentType
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .map(CONTENT_TYPE::equals)
        .orElse(true);
  }

  private static JsonNode parse(String text) throws MalformedEventException {
    try {
      JsonNode json = JSON.readTree(text);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new MalformedEventException("not JSON: " + e.getOriginalMessage());
    }
    throw new MalformedEventException("not a JSON object");
  }

  private static void requireJsonData(JsonNode json) throws MalformedEventException {
    if (json.has("data_base64")) {
      throw new MalformedEventException("data_base64 is not accepted, send JSON in data");
    }
    String type = optional(json, "datacontenttype").orElse("application/json");
    String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!bare.endsWith("/json") && !bare.endsWith("+json")) {
      throw new MalformedEventException("datacontenttype is not JSON");
    }
  }

  private static String required(JsonNode json, String name) throws MalformedEventException {
    return optional(json, name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new MalformedEventException("the attribute " + name + " is missing"));
  }

  private static Optional<String> optional(JsonNode json, String name)
      throws MalformedEventException {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new MalformedEventException("the attribute " + name + " is not a string");
    }
    return Optional.of(value.textValue());
  }

  private static String bounded(String name, String value) throws MalformedEventException {
    if (value.length() > LONGEST) {
      throw new MalformedEventException(
          "the attribute " + name + " is longer than " + LONGEST + " characters");
    }
    if (!Texts.isProper(value)) {
      throw new MalformedEventException(
          "the attribute " + name + " has characters that cannot be kept");
    }
    return value;
  }

  private static Optional<String> boundedOptional(JsonNode json, String name)
      throws MalformedEventException {
    Optional<String> value = optional(json, name);
    return value.isEmpty() ? value : Optional.of(bounded(name, value.get()));
  }

  private static Instant time(JsonNode json, Instant received) throws MalformedEventException {
    Optional<String> time = optional(json, "time");
    try {
      if (time.isEmpty()) {
        return received;
      }
      OffsetDateTime moment = OffsetDateTime.parse(time.get());
      if (!Days.contain(moment.toLocalDate())) {
        throw new MalformedEventException(
            "the attribute time is not from " + Days.FIRST + " to " + Days.LAST);
      }
      return moment.toInstant();
    } catch (DateTimeException e) {
      throw new MalformedEventException("the attribute time is not an RFC 3339 timestamp");
    }
  }

  private static Optional<URI> optionalUri(JsonNode json, String name)
      throws MalformedEventException {
    Optional<String> text = optional(json, name);
    return text.isEmpty() ? Optional.empty() : Optional.of(uri(name, text.get()));
  }

  private static URI uri(String name, String text) throws MalformedEventException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new MalformedEventException("the attribute " + name + " is not a URI reference");
    }
  }
}
