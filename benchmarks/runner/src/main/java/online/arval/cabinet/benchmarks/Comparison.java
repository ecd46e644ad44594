package online.arval.cabinet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured on both sides, and how the two should stand to each other. */
final class Comparison {
  private final String name;
  private final String unit;
  private final Target target;
  private final List<Double> cabinet = new ArrayList<>();
  private final List<Double> yardstick = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<String> whyMissed = new ArrayList<>();

  /** The ratio of cabinet to yardstick that is wanted. */
  record Target(Direction direction, double bound) {
    /** Where the bound lies. */
    enum Direction {
      AT_LEAST,
      AT_MOST,
      NONE
    }

    static Target atLeast(double bound) {
      return new Target(Direction.AT_LEAST, bound);
    }

    static Target atMost(double bound) {
      return new Target(Direction.AT_MOST, bound);
    }

    static Target none() {
      return new Target(Direction.NONE, 0);
    }

    boolean isMetBy(double ratio) {
      return switch (direction) {
        case AT_LEAST -> ratio >= bound;
        case AT_MOST -> ratio <= bound;
        case NONE -> true;
      };
    }

    @Override
    public String toString() {
      return switch (direction) {
        case AT_LEAST -> "≥ %s×".formatted(number(bound));
        case AT_MOST -> "≤ %s×".formatted(number(bound));
        case NONE -> "none";
      };
    }
  }

  Comparison(String name, String unit, Target target) {
    this.name = name;
    this.unit = unit;
    this.target = target;
  }

  void cabinet(double value) {
    cabinet.add(value);
    tell("cabinet", value);
  }

  void yardstick(double value) {
    yardstick.add(value);
    tell("yardstick", value);
  }

  void remark(String text) {
    remarks.add(text);
  }

  /** Why the target is missed and what is planned; told only when it is. */
  void ifMissed(String reasonAndPlan) {
    whyMissed.add(reasonAndPlan);
  }

  private void tell(String side, double value) {
    System.out.printf(Locale.ROOT, "  %-50s %-10s %10s %s%n", name, side, number(value), unit);
  }

  String name() {
    return name;
  }

  double yardstickMedian() {
    return Samples.of(yardstick).median();
  }

  double ratio() {
    return Samples.of(cabinet).median() / Samples.of(yardstick).median();
  }

  boolean isMet() {
    return target.isMetBy(ratio());
  }

  List<String> remarks() {
    List<String> all = new ArrayList<>(remarks);
    if (!isMet()) {
      whyMissed.forEach(why -> all.add("missed: " + why));
    }
    return all;
  }

  /** Name, cabinet, yardstick, ratio, target, verdict. */
  List<String> cells() {
    String verdict = target.direction() == Target.Direction.NONE ? "–" : isMet() ? "met" : "missed";
    return List.of(
        name + ", " + unit,
        values(cabinet),
        values(yardstick),
        "%.2f×".formatted(ratio()),
        target.toString(),
        verdict);
  }

  private static String values(List<Double> values) {
    Samples samples = Samples.of(values);
    return values.size() == 1
        ? number(samples.median())
        : "%s (%s–%s)"
            .formatted(number(samples.median()), number(samples.min()), number(samples.max()));
  }

  static String number(double value) {
    double size = Math.abs(value);
    String pattern = size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, pattern, value);
  }
}
