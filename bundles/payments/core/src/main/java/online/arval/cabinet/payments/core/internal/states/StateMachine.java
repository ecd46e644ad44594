package online.arval.cabinet.payments.core.internal.states;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.RefundStatus;

/**
 * Transitions read from a table of this bundle, {@code states/*.csv}; {@code
 * docs/payment-states.md} is drawn from the same table.
 */
public final class StateMachine<S extends Enum<S>> {
  /** That of payments. */
  public static final StateMachine<PaymentStatus> PAYMENT =
      new StateMachine<>(PaymentStatus.class, "payment");

  /** That of refunds. */
  public static final StateMachine<RefundStatus> REFUND =
      new StateMachine<>(RefundStatus.class, "refund");

  private static final int COLUMNS = 4;

  private final Map<Cause<S>, Step<S>> steps = new LinkedHashMap<>();

  /** What happens in which status. */
  public record Cause<S>(S from, Trigger trigger) {}

  /** What comes of it. */
  public record Step<S>(S to, Effect effect) {}

  private StateMachine(Class<S> type, String name) {
    try (InputStream file = StateMachine.class.getResourceAsStream("/states/" + name + ".csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("from,"))
          .forEach(line -> add(type, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Class<S> type, String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException("not a transition: " + line);
    }
    Trigger trigger = Trigger.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_'));
    Cause<S> cause = new Cause<>(Enum.valueOf(type, cells[0]), trigger);
    Step<S> step = new Step<>(Enum.valueOf(type, cells[2]), Effect.of(cells[3]));
    if (steps.put(cause, step) != null) {
      throw new IllegalStateException("two transitions for " + cause);
    }
  }

  /**
   * What comes of the trigger in the status.
   *
   * @throws IllegalStateException when the table says nothing of it
   */
  public Step<S> step(S from, Trigger trigger) {
    Step<S> step = steps.get(new Cause<>(from, trigger));
    if (step == null) {
      throw new IllegalStateException("no transition of " + from + " on " + trigger.text());
    }
    return step;
  }

  /** The whole table, in its order. */
  public Map<Cause<S>, Step<S>> steps() {
    return new LinkedHashMap<>(steps);
  }
}
