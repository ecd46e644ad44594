package online.arval.cabinet.platform.xml;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a document element by element, UTF-8, without declaration. Namespaces are declared once,
 * at the outermost element written here; attributes without a value are left out.
 */
public final class XmlText {
  private final XMLStreamWriter writer;
  private final Map<String, String> prefixes;
  private boolean begun;

  /**
   * Begins nothing yet.
   *
   * @param prefixes namespace by prefix
   */
  public XmlText(OutputStream target, Map<String, String> prefixes) {
    try {
      writer =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(target, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    this.prefixes = new TreeMap<>(prefixes);
  }

  /** A piece of work that writes. */
  @FunctionalInterface
  public interface Content {
    void write(XmlText xml);
  }

  /** The bytes that the content writes. */
  public static byte[] bytes(Map<String, String> prefixes, Content content) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    XmlText xml = new XmlText(target, prefixes);
    content.write(xml);
    xml.flush();
    return target.toByteArray();
  }

  /** Opens an element. */
  public XmlText open(String prefix, String name) {
    return checked(
        () -> {
          writer.writeStartElement(prefix, name, prefixes.get(prefix));
          if (!begun) {
            begun = true;
            for (Map.Entry<String, String> namespace : prefixes.entrySet()) {
              writer.writeNamespace(namespace.getKey(), namespace.getValue());
            }
          }
        });
  }

  /** Opens an element without namespace; not the outermost. */
  public XmlText plain(String name) {
    return checked(() -> writer.writeStartElement(name));
  }

  /** Adds an attribute to the element just opened, unless the value is empty. */
  public XmlText attribute(String name, String value) {
    return value.isEmpty() ? this : checked(() -> writer.writeAttribute(name, value));
  }

  /** Adds an attribute to the element just opened. */
  public XmlText attribute(String name, long value) {
    return attribute(name, Long.toString(value));
  }

  /** Adds text to the open element. */
  public XmlText text(String text) {
    return checked(() -> writer.writeCharacters(text));
  }

  /** Closes the open element. */
  public XmlText close() {
    return checked(writer::writeEndElement);
  }

  /** An element with text only. */
  public XmlText element(String prefix, String name, String text) {
    return open(prefix, name).text(text).close();
  }

  /** Hands everything written to the target. */
  public void flush() {
    checked(writer::flush);
  }

  private XmlText checked(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML", e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
