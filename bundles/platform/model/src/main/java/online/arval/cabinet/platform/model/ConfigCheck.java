package online.arval.cabinet.platform.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Checks the values of one configuration. What cannot be used is told as {@code file: property:
 * reason}, so that whoever reads it knows what to change; the start script shows just that line.
 */
public final class ConfigCheck {
  /** What is longer would leave the time that databases know. */
  private static final Duration LONGEST = Duration.ofDays(3_660);

  private final String file;

  private ConfigCheck(String file) {
    this.file = file;
  }

  /** Of the configuration with this PID. */
  public static ConfigCheck of(String pid) {
    return new ConfigCheck(pid + ".cfg");
  }

  /** The value, which must not be smaller or greater than these. */
  public int within(String property, int value, int least, int most) {
    return (int) within(property, (long) value, least, most);
  }

  /** The value, which must not be smaller or greater than these. */
  public long within(String property, long value, long least, long most) {
    require(property, value >= least && value <= most, range(least, most) + ", not " + value);
    return value;
  }

  /** The value, which must not be smaller or greater than these. */
  public double within(String property, double value, double least, double most) {
    require(property, value >= least && value <= most, range(least, most) + ", not " + value);
    return value;
  }

  /** The value, which must not be smaller. */
  public int atLeast(String property, int value, int least) {
    return within(property, value, least, Integer.MAX_VALUE);
  }

  /** The value, which must not be smaller. */
  public long atLeast(String property, long value, long least) {
    return within(property, value, least, Long.MAX_VALUE);
  }

  /** Whether it is true or false; a text that is neither must not mean one of them. */
  public boolean isTrue(String property, String text) {
    String stripped = text.strip();
    boolean yes = stripped.equalsIgnoreCase("true");
    require(
        property,
        yes || stripped.equalsIgnoreCase("false"),
        "must be true or false, not \"" + stripped + "\"");
    return yes;
  }

  /** An ISO 8601 duration that is longer than nothing, and not longer than ten years. */
  public Duration duration(String property, String text) {
    Duration duration = durationOrNothing(property, text);
    require(property, !duration.isZero(), "must be longer than nothing");
    return duration;
  }

  /** An ISO 8601 duration, which may be of no length. */
  public Duration durationOrNothing(String property, String text) {
    try {
      Duration duration = Duration.parse(text.strip());
      require(property, !duration.isNegative(), "must not be negative, as " + text + " is");
      require(property, duration.compareTo(LONGEST) <= 0, "must be at most P3660D, not " + text);
      return duration;
    } catch (DateTimeException unreadable) {
      throw wrong(property, "\"" + text + "\" is no ISO 8601 duration such as PT30S or P7D");
    }
  }

  /** An absolute address of HTTP or HTTPS, without slashes at its end. */
  public URI url(String property, String text) {
    String stripped = text.strip().replaceAll("/+$", "");
    try {
      URI url = new URI(stripped);
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (web && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException unreadable) {
      // said below
    }
    throw wrong(property, "\"" + stripped + "\" is no address such as https://example.com/v1");
  }

  /** What is read from a property; of an {@link IllegalArgumentException} the message is told. */
  public <T> T read(String property, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (NumberFormatException unreadable) {
      throw wrong(property, "has something that is not a number");
    } catch (IllegalArgumentException unreadable) {
      throw wrong(property, unreadable.getMessage());
    }
  }

  /** Refuses the property, for this reason, unless the condition holds. */
  public void require(String property, boolean condition, String reason) {
    if (!condition) {
      throw wrong(property, reason);
    }
  }

  /** To be thrown for a property that cannot be used; without a cause, which would hide it. */
  public IllegalArgumentException wrong(String property, String reason) {
    return new IllegalArgumentException(file + ": " + property + ": " + reason);
  }

  private static String range(long least, long most) {
    return most == Long.MAX_VALUE || most == Integer.MAX_VALUE
        ? "must be " + least + " or more"
        : "must be " + least + " to " + most;
  }

  private static String range(double least, double most) {
    return most == Double.MAX_VALUE
        ? "must be " + least + " or more"
        : "must be " + least + " to " + most;
  }
}
