package online.arval.cabinet.platform.persistence.internal.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the list of entity classes of a {@code META-INF/persistence.xml}. */
public final class PersistenceXml {
  /** Where a bundle keeps it. */
  public static final String PATH = "META-INF/persistence.xml";

  private PersistenceXml() {}

  /**
   * The classes of the only unit.
   *
   * @throws IllegalStateException naming the file, when it cannot be read, has not exactly one unit
   *     or lists no class
   */
  public static List<String> entityClasses(URL file) {
    Document document = parse(file);
    int units = document.getElementsByTagNameNS("*", "persistence-unit").getLength();
    if (units != 1) {
      throw new IllegalStateException(file + " has " + units + " persistence units instead of one");
    }
    NodeList nodes = document.getElementsByTagNameNS("*", "class");
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      classes.add(nodes.item(i).getTextContent().strip());
    }
    if (classes.isEmpty()) {
      throw new IllegalStateException(file + " lists no class");
    }
    return List.copyOf(classes);
  }

  private static Document parse(URL file) {
    try (InputStream in = file.openStream()) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      return factory.newDocumentBuilder().parse(in);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
