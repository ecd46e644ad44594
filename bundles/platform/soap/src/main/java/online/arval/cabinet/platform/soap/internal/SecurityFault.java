package online.arval.cabinet.platform.soap.internal;

import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.wss4j.common.ext.WSSecurityException;

/** The one answer to whatever is wrong with the security of a request: it says nothing more. */
final class SecurityFault {
  static final QName CODE =
      new QName(
          "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
          "FailedAuthentication");

  private SecurityFault() {}

  static SoapFault failed() {
    return new SoapFault("The security token could not be authenticated", CODE);
  }

  /** What a verifier throws to refuse a token. */
  static WSSecurityException refused() {
    return new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
  }
}
