package online.arval.cabinet.simulators.gisgmp.internal.store;

/**
 * How SMEV and the registry behave, beside the faults of every simulator.
 *
 * @param latencyMillis until a response is there
 * @param redeliverySeconds until a response that was not acknowledged comes again
 * @param needReRequest how many answers say that not everybody answered the registry
 * @param badSignatures how many responses are signed by somebody else
 */
public record Settings(
    long latencyMillis, long redeliverySeconds, long needReRequest, long badSignatures) {
  /** 300 ms, 30 s, nothing wrong. */
  public static final Settings DEFAULT = new Settings(300, 30, 0, 0);

  private static final long HOUR = 3_600;

  public Settings {
    if (latencyMillis < 0
        || latencyMillis > HOUR * 1000
        || redeliverySeconds < 0
        || redeliverySeconds > HOUR
        || needReRequest < 0
        || badSignatures < 0) {
      throw new IllegalArgumentException("no negative numbers, at most an hour");
    }
  }
}
