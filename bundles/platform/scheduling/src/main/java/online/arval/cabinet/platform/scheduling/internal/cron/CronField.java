package online.arval.cabinet.platform.scheduling.internal.cron;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One field of a cron expression: the values it allows. */
record CronField(BitSet allowed, boolean any) {
  /**
   * What a field may hold: its name for messages, its range, and names for the values from the
   * least on.
   */
  enum Kind {
    MINUTE("minute", 0, 59, List.of()),
    HOUR("hour", 0, 23, List.of()),
    DAY_OF_MONTH("day of month", 1, 31, List.of()),
    MONTH(
        "month",
        1,
        12,
        List.of(
            "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
    DAY_OF_WEEK("day of week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

    private final String label;
    private final int least;
    private final int greatest;
    private final List<String> names;

    Kind(String label, int least, int greatest, List<String> names) {
      this.label = label;
      this.least = least;
      this.greatest = greatest;
      this.names = names;
    }
  }

  /** Reads {@code *}, values, names, ranges, steps and lists of them. */
  static CronField parse(Kind kind, String text) {
    BitSet allowed = new BitSet();
    for (String part : text.split(",", -1)) {
      add(kind, part, allowed);
    }
    if (kind == Kind.DAY_OF_WEEK && allowed.get(7)) {
      allowed.set(0);
    }
    return new CronField(allowed, text.startsWith("*"));
  }

  boolean allows(int value) {
    return allowed.get(value);
  }

  private static void add(Kind kind, String part, BitSet allowed) {
    int slash = part.indexOf('/');
    String range = slash < 0 ? part : part.substring(0, slash);
    int step = slash < 0 ? 1 : number(kind, part.substring(slash + 1));
    int dash = range.indexOf('-');
    int from;
    int to;
    if (range.equals("*")) {
      from = kind.least;
      to = kind == Kind.DAY_OF_WEEK ? 6 : kind.greatest;
    } else if (dash > 0) {
      from = value(kind, range.substring(0, dash));
      to = value(kind, range.substring(dash + 1));
    } else {
      from = value(kind, range);
      to = slash < 0 ? from : kind.greatest;
    }
    if (step < 1 || from > to) {
      throw wrong(kind, part);
    }
    for (int value = from; value <= to; value += step) {
      allowed.set(value);
    }
  }

  private static int value(Kind kind, String text) {
    int named = kind.names.indexOf(text.toUpperCase(Locale.ROOT));
    int value = named >= 0 ? named + kind.least : number(kind, text);
    if (value < kind.least || value > kind.greatest) {
      throw wrong(kind, text);
    }
    return value;
  }

  private static int number(Kind kind, String text) {
    if (!text.matches("[0-9]{1,2}")) {
      throw wrong(kind, text);
    }
    return Integer.parseInt(text);
  }

  private static IllegalArgumentException wrong(Kind kind, String text) {
    return new IllegalArgumentException("not a " + kind.label + ": " + text);
  }
}
