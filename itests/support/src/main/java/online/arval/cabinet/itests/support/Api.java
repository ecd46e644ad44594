package online.arval.cabinet.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A REST client of the cabinet, signed in or not, with its own cookies. */
public final class Api {
  public static final String PASSWORD = "cabinet-demo";

  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http;
  private final String base;
  private String csrfToken = "";
  private String bearer = "";

  private Api(String base) {
    this(
        base,
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build());
  }

  private Api(String base, HttpClient http) {
    this.base = base;
    this.http = http;
  }

  /** The same session at another node of this host. */
  public Api at(String otherBase) {
    Api other = new Api(otherBase, http);
    other.csrfToken = csrfToken;
    other.bearer = bearer;
    return other;
  }

  /** A client without a session. */
  public static Api anonymous(String base) {
    return new Api(base);
  }

  /** A client signed in as a demo person. */
  public static Api signedIn(String base, String login) {
    Api api = new Api(base);
    Answer answer =
        api.send(
            "POST",
            "/api/v1/session",
            "{\"login\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}",
            Map.of());
    answer.expect(200);
    api.csrfToken = answer.json().path("csrfToken").asText();
    return api;
  }

  /** A client with an access token of the partner, by client credentials. */
  public static Api partner(String base, String clientId, String secret) {
    Api api = new Api(base);
    String form =
        "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret;
    Answer answer =
        api.send(
            "POST",
            "/oauth2/token",
            form,
            Map.of("Content-Type", "application/x-www-form-urlencoded"));
    answer.expect(200);
    api.bearer = answer.json().path("access_token").asText();
    return api;
  }

  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  public Answer post(String path, String body) {
    return send("POST", path, body, Map.of());
  }

  public Answer post(String path, String body, Map<String, String> headers) {
    return send("POST", path, body, headers);
  }

  public Answer put(String path, String body, Map<String, String> headers) {
    return send("PUT", path, body, headers);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, Map.of());
  }

  /** A value as it stands in a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * Any request; the CSRF and bearer tokens are added when there are any, unless a header is given.
   */
  public Answer send(String method, String path, String bodyOrNull, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(40))
            .method(
                method,
                bodyOrNull == null ? BodyPublishers.noBody() : BodyPublishers.ofString(bodyOrNull));
    if (bodyOrNull != null && !headers.containsKey("Content-Type")) {
      request.setHeader("Content-Type", "application/json");
    }
    if (!csrfToken.isEmpty()) {
      request.setHeader("X-CSRF-Token", csrfToken);
    }
    if (!bearer.isEmpty()) {
      request.setHeader("Authorization", "Bearer " + bearer);
    }
    headers.forEach(request::setHeader);
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Headers that make another client's request count as this one's. */
  public Map<String, String> credentials() {
    Map<String, String> headers = new HashMap<>();
    List<HttpCookie> cookies =
        ((CookieManager) http.cookieHandler().orElseThrow()).getCookieStore().getCookies();
    if (!cookies.isEmpty()) {
      headers.put(
          "Cookie",
          cookies.stream()
              .map(c -> c.getName() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (!csrfToken.isEmpty()) {
      headers.put("X-CSRF-Token", csrfToken);
    }
    if (!bearer.isEmpty()) {
      headers.put("Authorization", "Bearer " + bearer);
    }
    return headers;
  }

  public String csrfToken() {
    return csrfToken;
  }

  /** An answer, read whole. */
  public record Answer(HttpResponse<String> raw) {
    public int status() {
      return raw.statusCode();
    }

    public String body() {
      return raw.body();
    }

    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
      try {
        return JSON.readTree(raw.body());
      } catch (IOException e) {
        throw new UncheckedIOException("not JSON: " + raw.body(), e);
      }
    }

    /** This answer, when it has the status; else an error that shows it. */
    public Answer expect(int status) {
      if (status() != status) {
        throw new AssertionError("expected " + status + ", got " + status() + ": " + body());
      }
      return this;
    }
  }
}
