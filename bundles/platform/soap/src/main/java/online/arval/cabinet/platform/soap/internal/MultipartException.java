package online.arval.cabinet.platform.soap.internal;

/** The parts of a message cannot be told apart or read; the message says why, to its sender. */
final class MultipartException extends Exception {
  private static final long serialVersionUID = 1L;

  MultipartException(String reason) {
    super(reason);
  }
}
