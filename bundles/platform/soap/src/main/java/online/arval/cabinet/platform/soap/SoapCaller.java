package online.arval.cabinet.platform.soap;

import java.util.concurrent.Callable;
import online.arval.cabinet.platform.model.Caller;

/** Who makes the SOAP call that the thread serves. */
public final class SoapCaller {
  private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

  private SoapCaller() {}

  /**
   * The authenticated caller.
   *
   * @throws IllegalStateException outside a SOAP call
   */
  public static Caller current() {
    Caller caller = CURRENT.get();
    if (caller == null) {
      throw new IllegalStateException("not inside a SOAP call");
    }
    return caller;
  }

  /**
   * Runs the work as this caller; the whiteboard does so around every operation, a test of an
   * implementor may too.
   */
  public static <T> T as(Caller caller, Callable<T> work) throws Exception {
    Caller before = CURRENT.get();
    CURRENT.set(caller);
    try {
      return work.call();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
