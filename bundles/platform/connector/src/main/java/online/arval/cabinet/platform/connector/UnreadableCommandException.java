package online.arval.cabinet.platform.connector;

/** A command that no repetition makes readable: it goes to the dead letters at once. */
public final class UnreadableCommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableCommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
