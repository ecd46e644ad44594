package online.arval.cabinet.platform.xml;

/** The text is no XML, or XML that is refused: a document type, too deep, not as agreed. */
public class MalformedXmlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; never a piece of the document, which may hold personal data. */
  public MalformedXmlException(String message) {
    super(message);
  }

  /** As above, with the parser's reason. */
  public MalformedXmlException(String message, Throwable cause) {
    super(message, cause);
  }
}
