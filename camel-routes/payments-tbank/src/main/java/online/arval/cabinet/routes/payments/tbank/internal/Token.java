package online.arval.cabinet.routes.payments.tbank.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signature of requests and notifications: values of the root's scalars and the password,
 * sorted by name, one after the other, SHA-256 in lower hex (T-Bank, "Подпись запросов").
 */
final class Token {
  private static final String NAME = "Token";

  private Token() {}

  static String of(JsonNode message, String password) {
    TreeMap<String, String> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : message.properties()) {
      if (each.getValue().isValueNode() && !each.getKey().equals(NAME)) {
        values.put(each.getKey(), each.getValue().asText());
      }
    }
    values.put("Password", password);
    byte[] text = String.join("", values.values()).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isRight(JsonNode message, String password) {
    byte[] given = message.path(NAME).asText("").getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, of(message, password).getBytes(StandardCharsets.UTF_8));
  }
}
