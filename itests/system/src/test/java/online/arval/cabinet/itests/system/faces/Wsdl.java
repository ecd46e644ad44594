package online.arval.cabinet.itests.system.faces;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * What the WSDL of a service tells: where it is, its operations and what their messages look like.
 */
record Wsdl(Element definitions) {
  static Wsdl of(Demo demo, String service) {
    String text = demo.anonymous().get("/soap/v1/" + service + "?wsdl").expect(200).body();
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Wsdl(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement());
    } catch (Exception unreadable) {
      throw new AssertionError("the WSDL is not XML: " + text, unreadable);
    }
  }

  String namespace() {
    return definitions.getAttribute("targetNamespace");
  }

  QName serviceName() {
    return new QName(namespace(), one("service").getAttribute("name"));
  }

  String address() {
    return one("address").getAttribute("location");
  }

  /** Names of the operations; each is also the name of its payload's element. */
  List<String> operations() {
    return SoapAnswer.elements(one("portType"), "operation").stream()
        .map(operation -> operation.getAttribute("name"))
        .toList();
  }

  /** A payload with every element of the operation's message, one of each, with these values. */
  String payload(String operation, Map<String, String> values) {
    StringBuilder xml = new StringBuilder();
    element(operation, operation, values, xml, " xmlns=\"" + namespace() + "\"");
    return xml.toString();
  }

  private void element(
      String name, String type, Map<String, String> values, StringBuilder xml, String attributes) {
    xml.append('<').append(name).append(attributes).append('>');
    Optional<Element> complex = complexType(type);
    if (complex.isPresent()) {
      for (Element child : SoapAnswer.elements(complex.get(), "element")) {
        String childType = child.getAttribute("type").replaceFirst("^\\w+:", "");
        element(child.getAttribute("name"), childType, values, xml, "");
      }
    } else {
      String value = values.get(name);
      if (value == null) {
        throw new AssertionError("say what is right for the element " + name);
      }
      xml.append(value);
    }
    xml.append("</").append(name).append('>');
  }

  private Optional<Element> complexType(String name) {
    return SoapAnswer.elements(definitions, "complexType").stream()
        .filter(type -> type.getAttribute("name").equals(name))
        .findFirst();
  }

  private Element one(String localName) {
    List<Element> found = SoapAnswer.elements(definitions, localName);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " elements " + localName + " in the WSDL");
    }
    return found.get(0);
  }
}
