package online.arval.cabinet.platform.xml;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through a document once, from its root down; holds one element at a time, whatever the size
 * of the document. Refuses document types and more than {@value #MAX_DEPTH} levels. How many bytes
 * are read is limited by the stream it is given.
 */
public final class XmlReader {
  private static final int MAX_DEPTH = 64;

  private final XMLStreamReader reader;
  private int level;

  private XmlReader(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * Opens a document at its root element.
   *
   * @throws MalformedXmlException when it has none, or a document type
   */
  public static XmlReader of(InputStream document) {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
      XmlReader opened = new XmlReader(factory.createXMLStreamReader(document));
      while (opened.step() != XMLStreamConstants.START_ELEMENT) {
        // comments and instructions before the root
      }
      return opened;
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  /** Namespace of the element at hand; empty without one. */
  public String namespace() {
    return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
  }

  /** Local name of the element at hand. */
  public String name() {
    return reader.getLocalName();
  }

  /** Whether the element at hand is this one. */
  public boolean is(String namespace, String name) {
    return name().equals(name) && namespace().equals(namespace);
  }

  /** An attribute without namespace; empty when absent. */
  public String attribute(String name) {
    return Optional.ofNullable(reader.getAttributeValue("", name)).orElse("").strip();
  }

  /** An attribute that is a number. */
  public OptionalLong number(String name) {
    String value = attribute(name);
    try {
      return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
    } catch (NumberFormatException e) {
      throw new MalformedXmlException("attribute " + name + " is no number", e);
    }
  }

  /** Text of the element at hand, which has no children; the element is behind us then. */
  public String text() {
    try {
      String text = reader.getElementText().strip();
      level--;
      return text;
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  /** Goes through the children of the element at hand; what the visitor leaves is skipped. */
  public void children(Consumer<XmlReader> visitor) {
    try {
      int own = level;
      while (inside(own)) {
        if (step() == XMLStreamConstants.START_ELEMENT) {
          visitor.accept(this);
          while (inside(own + 1)) {
            step();
          }
        }
      }
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private boolean inside(int depth) {
    return level >= depth;
  }

  private int step() throws XMLStreamException {
    int event = reader.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> deeper();
      case XMLStreamConstants.END_ELEMENT -> level--;
      case XMLStreamConstants.DTD -> throw new MalformedXmlException("document type refused");
      case XMLStreamConstants.END_DOCUMENT -> throw new MalformedXmlException("ends too early");
      default -> {
        // text and comments between the elements
      }
    }
    return event;
  }

  private void deeper() {
    level++;
    if (level > MAX_DEPTH) {
      throw new MalformedXmlException("more than " + MAX_DEPTH + " levels");
    }
  }

  private static MalformedXmlException malformed(XMLStreamException e) {
    return new MalformedXmlException(
        "not well-formed at line " + e.getLocation().getLineNumber(), e);
  }
}
