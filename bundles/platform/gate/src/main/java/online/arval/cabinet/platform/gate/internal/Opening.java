package online.arval.cabinet.platform.gate.internal;

import java.time.Duration;

/** Whether the gate can be sent requests yet. */
interface Opening {
  /** Waits until it can; tells whether it can. */
  boolean await(Duration longest) throws InterruptedException;
}
