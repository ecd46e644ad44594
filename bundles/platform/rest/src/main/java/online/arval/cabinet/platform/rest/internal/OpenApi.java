package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The OpenAPI documents: of each feature, and merged, made anew when the set of features changes.
 */
final class OpenApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<Map<String, URL>> documents;
  private volatile Made made = new Made("", new byte[0]);

  OpenApi(Supplier<Map<String, URL>> documents) {
    this.documents = documents;
  }

  /** The document of all features, UTF-8 JSON. */
  byte[] merged() {
    Map<String, URL> now = documents.get();
    // a bundle's URL changes with each of its revisions
    String key = now.toString();
    Made last = made;
    if (!last.key().equals(key)) {
      last = new Made(key, merge(now));
      made = last;
    }
    return last.document();
  }

  /** The document of one feature, UTF-8 JSON; empty when there is none. */
  Optional<byte[]> ofFeature(String feature) {
    return Optional.ofNullable(documents.get().get(feature))
        .map(url -> merge(Map.of(feature, url)));
  }

  private static byte[] merge(Map<String, URL> documents) {
    OpenApiMerger merger = new OpenApiMerger(skeleton());
    documents.forEach((feature, url) -> merger.add(feature, read(url)));
    return bytes(merger.document());
  }

  private static ObjectNode skeleton() {
    return (ObjectNode) read(OpenApi.class.getResource("/openapi/skeleton.json"));
  }

  private static JsonNode read(URL url) {
    try (InputStream in = url.openStream()) {
      return JSON.readTree(in);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read the OpenAPI document " + url, failed);
    }
  }

  private static byte[] bytes(JsonNode document) {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Made(String key, byte[] document) {}
}
