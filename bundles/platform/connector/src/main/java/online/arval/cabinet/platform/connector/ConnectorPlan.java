package online.arval.cabinet.platform.connector;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a connector is.
 *
 * @param name {@code payments-yookassa}: names threads, routes, log lines and metrics
 * @param source CloudEvents source of its answers
 * @param commands queue it takes commands from
 * @param answers queue it answers on
 * @param consumers commands handled at once, 1 to 64
 * @param handler what it does with a command
 * @param announcement makes the event that says it is there; sent on start, every minute and on
 *     {@link Connector#announce}
 * @param probe called every 5 s between announcements, by one thread: to find out whether a remote
 *     system that was down is back. Must not throw for that
 */
public record ConnectorPlan(
    String name,
    URI source,
    String commands,
    String answers,
    int consumers,
    CommandHandler handler,
    Optional<Supplier<Answer>> announcement,
    Optional<Runnable> probe) {
  private static final int MAX_CONSUMERS = 64;

  public ConnectorPlan {
    Objects.requireNonNull(name);
    Objects.requireNonNull(source);
    Objects.requireNonNull(commands);
    Objects.requireNonNull(answers);
    Objects.requireNonNull(handler);
    Objects.requireNonNull(announcement);
    Objects.requireNonNull(probe);
    if (consumers < 1 || consumers > MAX_CONSUMERS) {
      throw new IllegalArgumentException(consumers + " consumers");
    }
  }
}
