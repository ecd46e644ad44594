package online.arval.cabinet.platform.soap;

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

  /** For the SOAP whiteboard only: makes a caller current, or none with null. */
  static void set(Caller callerOrNull) {
    if (callerOrNull == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(callerOrNull);
    }
  }
}
