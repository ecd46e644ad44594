package online.arval.cabinet.platform.soap.internal;

import javax.xml.stream.XMLStreamException;

/** The XML refers to an attachment that did not come with it. */
final class MissingPartException extends XMLStreamException {
  private static final long serialVersionUID = 1L;

  MissingPartException() {
    super("a reference to an attachment that is not there");
  }
}
