package online.arval.cabinet.platform.soap.internal;

import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Refuses a message that is not well-formed to its end: what was cut off or damaged on its way must
 * not take effect in part. And a body with several operations: only the first would be run, and the
 * answer would look as if all had been. And one with another operation than its SOAPAction says.
 */
final class MessageShapeInterceptor extends AbstractSoapInterceptor {
  MessageShapeInterceptor() {
    super(Phase.USER_PROTOCOL);
  }

  @Override
  public void handleMessage(SoapMessage message) {
    SOAPMessage whole = message.getContent(SOAPMessage.class);
    if (whole == null) {
      return; // a description is asked for
    }
    readToEnd(message);
    try {
      Element body = whole.getSOAPBody();
      if (body == null) {
        throw Faults.unknownOperation();
      }
      if (operations(body).limit(2).count() > 1) {
        throw Faults.severalOperations();
      }
      BindingOperationInfo announced = message.getExchange().getBindingOperationInfo();
      if (announced != null && operations(body).noneMatch(element(announced)::equals)) {
        throw Faults.otherAction();
      }
    } catch (SOAPException noBody) {
      throw Faults.unknownOperation();
    }
  }

  private static void readToEnd(SoapMessage message) {
    try {
      message.getContent(EnvelopeReader.class).readToEnd();
    } catch (XMLStreamException notWellFormed) {
      throw Faults.unreadable(notWellFormed);
    }
  }

  private static Stream<QName> operations(Element body) {
    return IntStream.range(0, body.getChildNodes().getLength())
        .mapToObj(body.getChildNodes()::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(node -> new QName(node.getNamespaceURI(), node.getLocalName()));
  }

  /** The element that the operation begins with. */
  private static QName element(BindingOperationInfo operation) {
    return operation.getInput().getMessageInfo().getFirstMessagePart().getElementQName();
  }
}
