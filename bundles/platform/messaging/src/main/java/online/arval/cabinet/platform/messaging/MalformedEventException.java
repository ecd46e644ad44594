package online.arval.cabinet.platform.messaging;

/** A message that is no CloudEvent; the text says why, for the dead letter. */
public final class MalformedEventException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedEventException(String message) {
    super(message);
  }
}
