package online.arval.cabinet.platform.xml.signature;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.X509Data;

/** Takes the key of the certificate in the signature, if that very certificate is trusted. */
final class TrustedKeys extends KeySelector {
  private final List<X509Certificate> trusted;

  TrustedKeys(List<X509Certificate> trusted) {
    this.trusted = trusted;
  }

  @Override
  public KeySelectorResult select(
      KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context) {
    if (info != null) {
      for (XMLStructure structure : info.getContent()) {
        if (structure instanceof X509Data data) {
          for (Object entry : data.getContent()) {
            if (entry instanceof X509Certificate certificate && trusted.contains(certificate)) {
              PublicKey key = certificate.getPublicKey();
              return () -> key;
            }
          }
        }
      }
    }
    throw new BadSignatureException("the signer is not trusted");
  }
}
