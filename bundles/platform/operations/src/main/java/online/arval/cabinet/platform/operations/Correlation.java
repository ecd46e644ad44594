package online.arval.cabinet.platform.operations;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The correlation id of the work the thread does. It comes with the request ({@code
 * X-Correlation-Id}) or the message ({@code correlationid}), or is made at the entrance, and goes
 * into every log line (MDC), outgoing message, audit event and answer.
 */
public final class Correlation {
  /** HTTP header that carries it, in both directions. */
  public static final String HEADER = "X-Correlation-Id";

  /** MDC key, and CloudEvents extension attribute. */
  public static final String KEY = "correlationid";

  /** MDC key of the caller's network address. */
  public static final String ADDRESS_KEY = "clientaddress";

  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private Correlation() {}

  /** The id of the thread's work. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(KEY));
  }

  /** The id of the thread's work, or a new one. */
  public static String currentOrNew() {
    return current().orElseGet(() -> UUID.randomUUID().toString());
  }

  /** The offered id when it is harmless (at most 64 of {@code A-Za-z0-9._:-}), else a new one. */
  public static String accept(String offered) {
    boolean harmless = offered != null && ACCEPTED.matcher(offered).matches();
    return harmless ? offered : UUID.randomUUID().toString();
  }

  /** Makes the id current until the returned scope is closed; then the one before is back. */
  public static Scope open(String id) {
    String before = MDC.get(KEY);
    MDC.put(KEY, id);
    return () -> {
      if (before == null) {
        MDC.remove(KEY);
      } else {
        MDC.put(KEY, before);
      }
    };
  }

  /** Ends the validity of an id. */
  @FunctionalInterface
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }
}
