package online.arval.cabinet.platform.soap.internal;

import java.security.cert.X509Certificate;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.security.Authenticator;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.validate.Credential;
import org.apache.wss4j.dom.validate.SignatureTrustValidator;

/**
 * Verifies that the certificate of a signature comes from an authority of the trust store and is
 * registered for a partner.
 */
final class CertificateVerifier extends SignatureTrustValidator {
  private final Authenticator authenticator;

  CertificateVerifier(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  @Override
  public Credential validate(Credential credential, RequestData data) throws WSSecurityException {
    X509Certificate[] chain = credential == null ? null : credential.getCertificates();
    if (chain == null || chain.length == 0) {
      throw SecurityFault.refused();
    }
    Credential trusted = super.validate(credential, data);
    Caller caller = authenticator.certificate(chain[0]).orElseThrow(SecurityFault::refused);
    ((SoapMessage) data.getMsgContext()).getExchange().put(Caller.class, caller);
    return trusted;
  }
}
