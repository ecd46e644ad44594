package online.arval.cabinet.platform.connector;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is known after a call. */
public sealed interface RemoteResult {
  /** The remote system answered, whatever the status. */
  @SuppressWarnings("ArrayRecordComponent")
  record Reply(int status, Map<String, String> headers, byte[] body) implements RemoteResult {
    /** The body as UTF-8. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** A header, by its name in any case. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
      return status / 100 == 2;
    }

    /** Whether it is 5xx: the effect is not known. */
    public boolean isServerError() {
      return status / 100 == 5;
    }
  }

  /**
   * Certainly nothing reached it: no connection came about, or the breaker is open. Of all attempts
   * of this call; earlier deliveries of the same command are another matter.
   *
   * @param reason {@code refused}, {@code no-connection}, {@code breaker-open}
   */
  record NotSent(String reason) implements RemoteResult {}

  /**
   * Something may have reached it, and no whole answer came back.
   *
   * @param reason {@code timeout}, {@code connection-lost}, {@code too-large}
   */
  record Lost(String reason) implements RemoteResult {}
}
