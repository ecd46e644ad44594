package online.arval.cabinet.platform.gate;

import java.io.IOException;

/**
 * The request body turned out larger than its servlet takes, while it was being read. The gate
 * answers 413 when the servlet has not answered itself.
 */
public final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With the limit in bytes. */
  public BodyTooLargeException(long limit) {
    super("the request body is larger than " + limit + " bytes");
  }
}
