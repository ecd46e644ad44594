package online.arval.cabinet.platform.soap.internal;

import java.util.HashSet;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Refuses security headers with tokens of kinds we do not take, before WSS4J looks at them: it
 * would read assertions with a library that is not here, and look up contexts that nobody keeps.
 * Nor is a certificate taken that signs nothing.
 */
final class SecurityHeaderInterceptor extends AbstractSoapInterceptor {
  private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
  private static final String SECEXT = WSS + "wssecurity-secext-1.0.xsd";
  private static final String UTILITY = WSS + "wssecurity-utility-1.0.xsd";
  private static final QName CERTIFICATE = new QName(SECEXT, "BinarySecurityToken");
  private static final QName SIGNATURE =
      new QName("http://www.w3.org/2000/09/xmldsig#", "Signature");
  private static final QName SECURITY = new QName(SECEXT, "Security");
  private static final Set<QName> TAKEN =
      Set.of(
          new QName(SECEXT, "UsernameToken"),
          CERTIFICATE,
          new QName(UTILITY, "Timestamp"),
          SIGNATURE);

  SecurityHeaderInterceptor() {
    super(Phase.PRE_PROTOCOL);
    addBefore(SecurityInterceptor.class.getName());
  }

  @Override
  public void handleMessage(SoapMessage message) {
    for (Header header : message.getHeaders()) {
      if (SECURITY.equals(header.getName()) && header.getObject() instanceof Element security) {
        requireKnown(security);
      }
    }
  }

  private static void requireKnown(Element security) {
    Set<QName> tokens = new HashSet<>();
    for (Node child = security.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element token) {
        tokens.add(new QName(token.getNamespaceURI(), token.getLocalName()));
      }
    }
    boolean idleCertificate = tokens.contains(CERTIFICATE) && !tokens.contains(SIGNATURE);
    if (idleCertificate || !TAKEN.containsAll(tokens)) {
      throw SecurityFault.failed();
    }
  }
}
