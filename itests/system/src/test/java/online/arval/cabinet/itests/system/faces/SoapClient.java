package online.arval.cabinet.itests.system.faces;

import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import online.arval.cabinet.itests.system.faces.SoapAnswer.Fault;
import org.w3c.dom.Element;

/**
 * A client on Metro, the reference implementation of JAX-WS: it knows of the service what its WSDL
 * tells, and nothing of CXF.
 */
final class SoapClient {
  private final Service service;
  private final QName port;

  private SoapClient(Service service, QName port) {
    this.service = service;
    this.port = port;
  }

  /** A client of the service with this WSDL. */
  static SoapClient of(Wsdl wsdl) {
    try {
      URL address = URI.create(wsdl.address() + "?wsdl").toURL();
      Service service = Service.create(address, wsdl.serviceName());
      return new SoapClient(service, service.getPorts().next());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the payload with the security header; a fault is an answer too. */
  SoapAnswer call(String securityHeader, String payload) {
    try {
      Dispatch<SOAPMessage> dispatch =
          service.createDispatch(port, SOAPMessage.class, Service.Mode.MESSAGE);
      return new SoapAnswer(dispatch.invoke(message(securityHeader, payload)).getSOAPBody(), null);
    } catch (SOAPFaultException refused) {
      return new SoapAnswer(null, Fault.of(refused.getFault()));
    } catch (SOAPException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SOAPMessage message(String securityHeader, String payload)
      throws SOAPException, IOException {
    String envelope = envelope(securityHeader, payload);
    return MessageFactory.newInstance()
        .createMessage(null, new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)));
  }

  static String envelope(String securityHeader, String payload) {
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>"
        + securityHeader
        + "</s:Header><s:Body>"
        + payload
        + "</s:Body></s:Envelope>";
  }

  /** Text of the child elements with this local name, at any depth. */
  static String text(Element within, String localName) {
    var found = within.getElementsByTagNameNS("*", localName);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
