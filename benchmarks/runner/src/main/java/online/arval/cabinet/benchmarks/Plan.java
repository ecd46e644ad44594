package online.arval.cabinet.benchmarks;

/**
 * How long each part measures.
 *
 * @param seconds of measuring in all, about; preparing comes on top
 */
record Plan(double seconds) {
  /** Interleaved rounds of each comparison. */
  static final int ROUNDS = 5;

  /** Shorter runs show that all works; their numbers are not kept. */
  static final double LONG_ENOUGH = 120;

  Plan {
    if (seconds < 5 || seconds > 1200) {
      throw new IllegalArgumentException("seconds must be from 5 to 1200, not " + seconds);
    }
  }

  double listWarmUp() {
    return seconds * 0.06;
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

  int swaps() {
    return (int) Math.max(2, Math.min(10, seconds / 24));
  }

  int boots() {
    return seconds >= LONG_ENOUGH ? 3 : 1;
  }
}
