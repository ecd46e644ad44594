package online.arval.cabinet.platform.xml.signature;

/** There is no signature, it does not match, or it is of somebody who is not trusted. */
public class BadSignatureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public BadSignatureException(String message) {
    super(message);
  }

  /** As above, with the reason below. */
  public BadSignatureException(String message, Throwable cause) {
    super(message, cause);
  }
}
