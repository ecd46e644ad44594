package online.arval.cabinet.platform.gate.internal;

import java.util.List;

/** What the console asks the gate. */
public interface GateStatus {
  /** One line per prefix, in order of the prefixes. */
  List<Line> lines();

  /**
   * One prefix.
   *
   * @param bundle the bundle that answers, or those that declare the prefix
   * @param state {@code serving}, {@code parking} or {@code absent}
   * @param inFlight calls running now
   * @param parkedNow requests that wait now
   * @param parkedTotal requests that had to wait since the gate started
   * @param timeouts of those, how many waited in vain
   */
  record Line(
      String prefix,
      String bundle,
      String state,
      int inFlight,
      int parkedNow,
      long parkedTotal,
      long timeouts) {}
}
