package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

/** A call did not succeed. The message is a short reason without content. */
public final class TransportException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean temporary;

  TransportException(String reason, boolean temporary, Throwable cause) {
    super(reason, cause);
    this.temporary = temporary;
  }

  /** Whether it may succeed later as it is. */
  public boolean isTemporary() {
    return temporary;
  }
}
