package online.arval.cabinet.platform.soap.internal;

/** Where the duration of calls is written to. */
@FunctionalInterface
interface CallMetrics {
  /**
   * One call has ended.
   *
   * @param outcome {@code ok}, the kind of the problem, or {@code error}
   */
  void record(String service, String operation, String outcome, long nanoseconds);
}
