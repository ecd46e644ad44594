package online.arval.cabinet.platform.messaging;

import java.util.regex.Pattern;

/**
 * Where a message goes: a queue has one consumer group, a topic any number of named ones.
 *
 * @param name {@code cabinet.<feature>.<commands|events>[.<which>]}
 */
public record Destination(Kind kind, String name) {
  /** Artemis routing: anycast or multicast. */
  public enum Kind {
    QUEUE,
    TOPIC
  }

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,119}");

  public Destination {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a destination name: " + name);
    }
  }

  /** A queue. */
  public static Destination queue(String name) {
    return new Destination(Kind.QUEUE, name);
  }

  /** A topic. */
  public static Destination topic(String name) {
    return new Destination(Kind.TOPIC, name);
  }

  /** Parses {@code queue:<name>} or {@code topic:<name>}. */
  public static Destination parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? "" : text.substring(0, colon);
    return switch (kind) {
      case "queue" -> queue(text.substring(colon + 1));
      case "topic" -> topic(text.substring(colon + 1));
      default ->
          throw new IllegalArgumentException("neither queue:<name> nor topic:<name>: " + text);
    };
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + name;
  }
}
