package online.arval.cabinet.platform.soap.internal;

import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads an envelope and refuses what the parser or CXF would let pass: references to entities that
 * nobody declared (as document types are never read, the parser would leave such a reference out,
 * and the row would be written without a part of its text), text where only elements may be,
 * whatever follows the body, which CXF would never look at, and references to attachments that are
 * not there, which CXF would look for only when their content is needed.
 */
final class EnvelopeReader extends StreamReaderDelegate {
  private static final String XOP = "http://www.w3.org/2004/08/xop/include";

  private final Set<String> attachments;
  private int depth;
  private boolean bodySeen;

  /**
   * Reads what this reader reads.
   *
   * @param attachments ids of the attachments that came with the message
   */
  EnvelopeReader(XMLStreamReader reader, Set<String> attachments) {
    super(reader);
    this.attachments = attachments;
  }

  @Override
  public int next() throws XMLStreamException {
    if (!super.hasNext()) {
      // CXF looks for the body of an envelope that has none
      throw new XMLStreamException("nothing follows");
    }
    int event = super.next();
    switch (event) {
      case START_ELEMENT -> begin();
      case END_ELEMENT -> depth--;
      case CHARACTERS, CDATA -> requireInside();
      case ENTITY_REFERENCE ->
          throw new XMLStreamException("a reference to an entity that is not declared");
      default -> {
        // remarks and space change nothing
      }
    }
    return event;
  }

  /** By way of {@link #next()}, which sees everything. */
  @Override
  public int nextTag() throws XMLStreamException {
    int event = next();
    while (event == SPACE
        || event == COMMENT
        || event == PROCESSING_INSTRUCTION
        || ((event == CHARACTERS || event == CDATA) && isWhiteSpace())) {
      event = next();
    }
    if (event != START_ELEMENT && event != END_ELEMENT) {
      throw new XMLStreamException("no tag where one must be");
    }
    return event;
  }

  /** Reads what is left, and so learns whether the whole message is well-formed. */
  void readToEnd() throws XMLStreamException {
    while (hasNext()) {
      next();
    }
  }

  private void begin() throws XMLStreamException {
    if (depth == 1) {
      if (bodySeen) {
        throw new XMLStreamException("an element follows the body");
      }
      bodySeen = "Body".equals(getLocalName());
    }
    depth++;
    if ("Include".equals(getLocalName()) && XOP.equals(getNamespaceURI())) {
      requireAttachment(getAttributeValue("", "href"));
    }
  }

  private void requireAttachment(String hrefOrNull) throws MissingPartException {
    Optional<String> id = Optional.ofNullable(hrefOrNull).flatMap(MimePart::idOf);
    if (id.filter(attachments::contains).isEmpty()) {
      throw new MissingPartException();
    }
  }

  private void requireInside() throws XMLStreamException {
    boolean outside = depth == 1 || (depth == 2 && bodySeen);
    if (outside && !isWhiteSpace()) {
      throw new XMLStreamException("text where only elements may be");
    }
  }
}
