package online.arval.cabinet.platform.connector;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells whether a command is certainly handled for the first time, by anybody. Only then does
 * "nothing was sent now" mean "nothing was ever sent". Commands come at least once: the broker
 * marks its own repetitions, but whoever relays them may double one after a crash, and another
 * process may have handled the first copy.
 */
public final class FirstTime {
  private static final Duration YOUNG = Duration.ofSeconds(30);
  private static final int REMEMBERED = 20_000;

  private final Clock clock;
  private final Instant since;
  private final Map<String, Boolean> seen =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Commands that were made before now may have been handled by a process before this one. */
  public FirstTime(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /**
   * Asks, and remembers the key.
   *
   * @param key what the remote system would know the command by
   */
  public boolean certain(Command command, String key) {
    Instant made = command.event().time();
    boolean young = !made.isBefore(since) && made.plus(YOUNG).isAfter(clock.instant());
    boolean fresh;
    synchronized (seen) {
      fresh = seen.put(key, Boolean.TRUE) == null;
    }
    return fresh && young && !command.repeated();
  }
}
