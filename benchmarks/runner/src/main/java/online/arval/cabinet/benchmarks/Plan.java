package online.arval.cabinet.benchmarks;

import java.util.List;
import java.util.Properties;

/**
 * What is measured, and how long.
 *
 * @param seconds of measuring in all, about; preparing comes on top
 * @param parts which parts
 */
record Plan(double seconds, List<String> parts) {
  private static final List<String> ALL =
      List.of("boot", "list", "sign-in", "messages", "payments", "import", "fines", "swap");

  /** Interleaved rounds of each comparison. */
  static final int ROUNDS = 5;

  /** Shorter runs show that all works; their numbers are not kept. */
  static final double LONG_ENOUGH = 120;

  Plan {
    if (seconds < 5 || seconds > 1200) {
      throw new IllegalArgumentException("seconds must be from 5 to 1200, not " + seconds);
    }
    if (!ALL.containsAll(parts)) {
      throw new IllegalArgumentException("parts are " + ALL + ", not " + parts);
    }
  }

  /** By the properties {@code seconds} and {@code parts}, separated by commas. */
  static Plan of(Properties properties) {
    return new Plan(
        Double.parseDouble(properties.getProperty("seconds", "200")),
        List.of(properties.getProperty("parts", String.join(",", ALL)).split(",")));
  }

  boolean has(String part) {
    return parts.contains(part);
  }

  boolean isWhole() {
    return parts.containsAll(ALL);
  }

  double listWarmUp() {
    return seconds * 0.12;
  }

  double listRound() {
    return seconds * 0.02;
  }

  double latencyWarmUp() {
    return seconds * 0.02;
  }

  double latencyRound() {
    return seconds * 0.012;
  }

  double flowWarmUp() {
    return seconds * 0.025;
  }

  double flowRound() {
    return seconds * 0.01;
  }

  double paymentWarmUp() {
    return seconds * 0.15;
  }

  double paymentRound() {
    return seconds * 0.02;
  }

  double importWarmUp() {
    return seconds * 0.08;
  }

  double importRound() {
    return seconds * 0.015;
  }

  double fineListWarmUp() {
    return seconds * 0.05;
  }

  double fineListRound() {
    return seconds * 0.012;
  }

  /** Fines of the large table; the small one has a tenth. */
  int fines() {
    return seconds >= LONG_ENOUGH ? 1_000_000 : 100_000;
  }

  int swaps() {
    return (int) Math.max(2, Math.min(10, seconds / 24));
  }

  int boots() {
    return seconds >= LONG_ENOUGH ? 3 : 1;
  }
}
