package online.arval.cabinet.platform.soap.internal;

import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Refuses a message that is not well-formed to its end: what was cut off or damaged on its way must
 * not take effect in part. And a body with several operations: only the first would be run, and the
 * answer would look as if all had been.
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
      if (operations(body) > 1) {
        throw Faults.severalOperations();
      }
    } catch (SOAPException noBody) {
      throw Faults.unknownOperation();
    }
  }

  private static void readToEnd(SoapMessage message) {
    try {
      message.getContent(EnvelopeReader.class).readToEnd();
    } catch (XMLStreamException notWellFormed) {
      throw Faults.unreadable();
    }
  }

  private static long operations(Element body) {
    return IntStream.range(0, body.getChildNodes().getLength())
        .filter(i -> body.getChildNodes().item(i).getNodeType() == Node.ELEMENT_NODE)
        .limit(2)
        .count();
  }
}
