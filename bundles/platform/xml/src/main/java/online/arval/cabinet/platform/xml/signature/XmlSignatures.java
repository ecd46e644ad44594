package online.arval.cabinet.platform.xml.signature;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import online.arval.cabinet.platform.xml.XmlTree;
import org.w3c.dom.Element;

/**
 * Signs an element by RSA or ECDSA, as the key is, with SHA-256, exclusive canonical form; checks
 * such signatures.
 */
public final class XmlSignatures {
  private static final String ID = "Id";
  private static final Set<String> ALLOWED =
      Set.of(
          SignatureMethod.RSA_SHA256,
          SignatureMethod.RSA_SHA512,
          SignatureMethod.ECDSA_SHA256,
          SignatureMethod.ECDSA_SHA512);

  private final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
  private final SigningKey key;

  /** Signs with the key, believes those it trusts. */
  public XmlSignatures(SigningKey key) {
    this.key = key;
  }

  /** Puts into the holder a signature of the element, which has an attribute {@code Id}. */
  public void sign(Element signed, Element holder) {
    try {
      Reference reference =
          factory.newReference(
              "#" + signed.getAttribute(ID),
              factory.newDigestMethod(DigestMethod.SHA256, null),
              List.of(
                  factory.newTransform(
                      CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
              null,
              null);
      SignedInfo info =
          factory.newSignedInfo(
              factory.newCanonicalizationMethod(
                  CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
              factory.newSignatureMethod(method(), null),
              List.of(reference));
      DOMSignContext context = new DOMSignContext(key.key(), holder);
      context.setDefaultNamespacePrefix("ds");
      context.setIdAttributeNS(signed, null, ID);
      factory.newXMLSignature(info, certificate()).sign(context);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  /**
   * Checks the signature in the holder.
   *
   * @return the element as it was signed, in canonical form: read this and nothing else, so that
   *     nobody can slip in what is not covered by the signature
   * @throws BadSignatureException when the signature is missing or wrong, covers another element,
   *     or is of somebody who is not trusted
   */
  public byte[] verify(Element signed, Element holder) {
    Element signature =
        XmlTree.child(holder, XMLSignature.XMLNS, "Signature")
            .orElseThrow(() -> new BadSignatureException("no signature"));
    DOMValidateContext context = new DOMValidateContext(new TrustedKeys(key.trusted()), signature);
    context.setProperty("org.jcp.xml.dsig.secureValidation", true);
    context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
    context.setIdAttributeNS(signed, null, ID);
    try {
      XMLSignature read = factory.unmarshalXMLSignature(context);
      Reference reference = onlyReference(read.getSignedInfo(), signed);
      if (!read.validate(context)) {
        throw new BadSignatureException("the signature does not match");
      }
      try (InputStream covered = reference.getDigestInputStream()) {
        return covered.readAllBytes();
      }
    } catch (MarshalException | XMLSignatureException | IOException e) {
      throw new BadSignatureException("the signature cannot be checked", e);
    }
  }

  private static Reference onlyReference(SignedInfo info, Element signed) {
    if (info.getReferences().size() != 1) {
      throw new BadSignatureException("not exactly one reference");
    }
    if (!ALLOWED.contains(info.getSignatureMethod().getAlgorithm())) {
      throw new BadSignatureException("the signature method is not allowed");
    }
    Reference reference = (Reference) info.getReferences().get(0);
    if (!reference.getURI().equals("#" + signed.getAttribute(ID))) {
      throw new BadSignatureException("the signature covers another element");
    }
    return reference;
  }

  private String method() {
    return key.key().getAlgorithm().equals("EC")
        ? SignatureMethod.ECDSA_SHA256
        : SignatureMethod.RSA_SHA256;
  }

  private KeyInfo certificate() {
    KeyInfoFactory infos = factory.getKeyInfoFactory();
    return infos.newKeyInfo(List.of(infos.newX509Data(List.of(key.certificate()))));
  }
}
