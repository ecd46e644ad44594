package online.arval.cabinet.platform.connector;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One call of a remote system.
 *
 * @param operation short name for metrics and logs, {@code create-payment}; never an identifier
 * @param method GET, POST …
 * @param headers without content length
 * @param repeatable whether doing it twice is the same as doing it once
 */
public record RemoteCall(
    String operation,
    String method,
    URI uri,
    Map<String, String> headers,
    Optional<String> body,
    boolean repeatable) {
  public RemoteCall {
    Objects.requireNonNull(operation);
    Objects.requireNonNull(method);
    Objects.requireNonNull(uri);
    Objects.requireNonNull(body);
    headers = Map.copyOf(headers);
  }

  /** A GET; may be repeated. */
  public static RemoteCall get(String operation, URI uri) {
    return new RemoteCall(operation, "GET", uri, Map.of(), Optional.empty(), true);
  }

  /** A POST that is sent once, with a body in UTF-8. */
  public static RemoteCall post(String operation, URI uri, String contentType, String body) {
    return new RemoteCall(
        operation, "POST", uri, Map.of("Content-Type", contentType), Optional.of(body), false);
  }

  /** The same with one more header. */
  public RemoteCall header(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new RemoteCall(operation, method, uri, more, body, repeatable);
  }

  /** The same, declared safe to repeat: the remote system knows a repetition by a key. */
  public RemoteCall repeatableByKey() {
    return new RemoteCall(operation, method, uri, headers, body, true);
  }

  /** The body in UTF-8. */
  public Optional<byte[]> bytes() {
    return body.map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
