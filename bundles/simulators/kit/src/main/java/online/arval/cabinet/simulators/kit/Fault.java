package online.arval.cabinet.simulators.kit;

import java.util.Objects;

/**
 * One thing that goes wrong for a while.
 *
 * @param kind what
 * @param operation at which operation of the simulator, {@code create-payment}; empty for any
 * @param probability 0 to 1
 * @param count how often it still happens; -1 for ever
 * @param millis for the kinds that wait
 */
public record Fault(FaultKind kind, String operation, double probability, long count, long millis) {
  private static final long MAX_MILLIS = 600_000;

  public Fault {
    Objects.requireNonNull(kind, "kind");
    operation = operation == null ? "" : operation;
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("the probability is not between 0 and 1");
    }
    if (count < -1 || millis < 0 || millis > MAX_MILLIS) {
      throw new IllegalArgumentException("count is at least -1, millis 0 to " + MAX_MILLIS);
    }
  }

  /** Always and for ever, at any operation. */
  public static Fault always(FaultKind kind) {
    return new Fault(kind, "", 1, -1, 0);
  }

  /** So many times, at any operation. */
  public static Fault times(FaultKind kind, long count) {
    return new Fault(kind, "", 1, count, 0);
  }

  /** The same at one operation only. */
  public Fault at(String name) {
    return new Fault(kind, name, probability, count, millis);
  }

  /** The same with a wait. */
  public Fault waiting(long wait) {
    return new Fault(kind, operation, probability, count, wait);
  }

  boolean concerns(FaultKind asked, String name) {
    return kind == asked && count != 0 && (operation.isEmpty() || operation.equals(name));
  }

  Fault used() {
    return count < 0 ? this : new Fault(kind, operation, probability, count - 1, millis);
  }
}
