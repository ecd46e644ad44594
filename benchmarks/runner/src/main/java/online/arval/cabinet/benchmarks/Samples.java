package online.arval.cabinet.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/** Numbers of one kind, in the order of size. */
final class Samples {
  private final double[] sorted;

  private Samples(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  static Samples of(Collection<? extends Number> values) {
    return new Samples(values.stream().mapToDouble(Number::doubleValue).toArray());
  }

  static Samples of(double... values) {
    return new Samples(values);
  }

  double median() {
    return percentile(50);
  }

  /** The value that so many percent are not above. */
  double percentile(double percent) {
    double place = percent / 100 * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
  }

  double min() {
    return sorted[0];
  }

  double max() {
    return sorted[sorted.length - 1];
  }
}
