package online.arval.cabinet.platform.security.internal.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form-encoded request with its client credentials, from the body only: a secret in the address
 * would end up in logs (RFC 6749 §2.3.1).
 */
record FormRequest(Map<String, String> fields, String clientId, String clientSecret) {
  private static final int MAX_BODY = 8 * 1024;
  private static final String FORM = "application/x-www-form-urlencoded";

  @Override
  public String toString() {
    return "FormRequest of " + clientId;
  }

  /**
   * Reads the request.
   *
   * @throws OAuthError when it is no such request, or carries no credentials, or carries them twice
   */
  static FormRequest read(HttpServletRequest request) throws IOException {
    if (!request.getMethod().equals("POST")) {
      throw new OAuthError(405, "invalid_request", "Use POST.");
    }
    String type = request.getContentType();
    if (type == null || !type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(FORM)) {
      throw new OAuthError(415, "invalid_request", "The body must be " + FORM + ".");
    }
    byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      throw new OAuthError(413, "invalid_request", "The body is too large.");
    }
    Map<String, String> fields = parse(new String(body, StandardCharsets.UTF_8));
    String[] client = client(request.getHeader("Authorization"), fields);
    return new FormRequest(Map.copyOf(fields), client[0], client[1]);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
  }

  String required(String name) {
    return value(name)
        .orElseThrow(
            () -> new OAuthError(400, "invalid_request", "The field " + name + " is missing."));
  }

  private static Map<String, String> parse(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (!name.isEmpty() && fields.put(name, value) != null) {
        throw new OAuthError(400, "invalid_request", "A field is repeated.");
      }
    }
    return fields;
  }

  private static String[] client(String header, Map<String, String> fields) {
    boolean inBody = fields.containsKey("client_id") && fields.containsKey("client_secret");
    if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
      if (fields.containsKey("client_secret")) {
        throw new OAuthError(
            400, "invalid_request", "Authenticate by header or by body, not both.");
      }
      return basic(header.substring(6).strip());
    }
    if (!inBody) {
      throw new OAuthError(401, "invalid_client", "Client credentials are missing.");
    }
    return new String[] {fields.get("client_id"), fields.get("client_secret")};
  }

  private static String[] basic(String encoded) {
    try {
      String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      if (colon >= 0) {
        return new String[] {decode(text.substring(0, colon)), decode(text.substring(colon + 1))};
      }
    } catch (IllegalArgumentException e) {
      // answered below, like any other header that cannot be read
    }
    throw new OAuthError(401, "invalid_client", "The Authorization header cannot be read.");
  }

  private static String decode(String text) {
    try {
      String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (decoded.indexOf('\0') >= 0) {
        throw new OAuthError(400, "invalid_request", "A field holds the character U+0000.");
      }
      if (decoded.indexOf('\ufffd') >= 0) {
        throw new OAuthError(400, "invalid_request", "A field is no UTF-8.");
      }
      return decoded;
    } catch (IllegalArgumentException e) {
      throw new OAuthError(400, "invalid_request", "The form encoding is broken.");
    }
  }
}
