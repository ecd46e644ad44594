package online.arval.cabinet.simulators.tbank.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** The gateway's Token: SHA-256 over the values of the root's scalars and the password, by key. */
final class Signature {
  private Signature() {}

  static String of(JsonNode message, String password) {
    TreeMap<String, String> values = new TreeMap<>();
    message
        .properties()
        .forEach(
            each -> {
              if (each.getValue().isValueNode() && !each.getKey().equals("Token")) {
                values.put(each.getKey(), each.getValue().asText());
              }
            });
    values.put("Password", password);
    try {
      byte[] text = String.join("", values.values()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
