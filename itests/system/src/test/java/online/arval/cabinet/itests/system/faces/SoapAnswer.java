package online.arval.cabinet.itests.system.faces;

import jakarta.xml.soap.SOAPFault;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What came back: a body, or a fault. */
record SoapAnswer(Element bodyOrNull, Fault faultOrNull) {
  boolean isFault() {
    return faultOrNull != null;
  }

  Fault fault() {
    if (faultOrNull == null) {
      throw new AssertionError("no fault but " + bodyOrNull.getTextContent());
    }
    return faultOrNull;
  }

  Element body() {
    if (bodyOrNull == null) {
      throw new AssertionError("a fault: " + faultOrNull);
    }
    return bodyOrNull;
  }

  int number(String element) {
    return Integer.parseInt(SoapClient.text(body(), element));
  }

  /** The rows of a batch's answer that failed. */
  List<Row> failedRows() {
    List<Row> failed = new ArrayList<>();
    for (Element row : elements(body(), "row")) {
      if (SoapClient.text(row, "outcome").equals("FAILED")) {
        failed.add(
            new Row(
                Integer.parseInt(SoapClient.text(row, "index")),
                SoapClient.text(row, "externalId"),
                SoapClient.text(row, "field"),
                SoapClient.text(row, "code")));
      }
    }
    return failed;
  }

  static List<Element> elements(Element within, String localName) {
    NodeList found = within.getElementsByTagNameNS("*", localName);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** A row that was refused, with its first error. */
  record Row(int index, String externalId, String field, String code) {}

  /**
   * A fault.
   *
   * @param typeName name of the detail's element; empty without a detail
   * @param code machine-readable reason in the detail
   * @param kind kind of problem in the detail
   */
  record Fault(
      String faultCode,
      String reason,
      String typeName,
      String code,
      String kind,
      String correlationId) {
    static Fault of(SOAPFault fault) {
      Element detail = fault.getDetail();
      Element typed = detail == null ? null : (Element) detail.getElementsByTagName("*").item(0);
      String type = typed == null ? "" : "{" + typed.getNamespaceURI() + "}" + typed.getLocalName();
      return new Fault(
          fault.getFaultCodeAsQName().getLocalPart(),
          fault.getFaultString(),
          type,
          typed == null ? "" : SoapClient.text(typed, "code"),
          typed == null ? "" : SoapClient.text(typed, "kind"),
          typed == null ? "" : SoapClient.text(typed, "correlationId"));
    }
  }
}
