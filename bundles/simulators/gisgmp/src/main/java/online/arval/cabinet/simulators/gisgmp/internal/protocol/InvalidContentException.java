package online.arval.cabinet.simulators.gisgmp.internal.protocol;

/** A request is not as the published schemes want it. */
public final class InvalidContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidContentException(String message) {
    super(message);
  }
}
