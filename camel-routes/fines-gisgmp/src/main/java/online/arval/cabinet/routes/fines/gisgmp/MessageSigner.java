package online.arval.cabinet.routes.fines.gisgmp;

import java.io.IOException;
import online.arval.cabinet.platform.xml.signature.BadSignatureException;
import org.osgi.annotation.versioning.ConsumerType;
import org.w3c.dom.Element;

/**
 * Signs messages to SMEV and checks those from it (XML-DSig). Register one as a service to replace
 * the default, which uses an RSA or EC key of the Java key store: in production SMEV wants GOST R
 * 34.10-2012 by a certified provider, and its transform {@code
 * urn://smev-gov-ru/xmldsig/transform}. Called by several threads at once.
 */
@ConsumerType
public interface MessageSigner {
  /**
   * Puts a {@code ds:Signature} of an element into its holder.
   *
   * @param signed has an attribute {@code Id}
   * @throws IOException when there is no key at the moment; it is tried again later
   */
  void sign(Element signed, Element holder) throws IOException;

  /**
   * Checks the {@code ds:Signature} in the holder.
   *
   * @return the element exactly as it was signed; nothing else of the message is read
   * @throws BadSignatureException when it is wrong or of a stranger
   * @throws IOException when there are no trusted keys at the moment
   */
  byte[] verify(Element signed, Element holder) throws IOException;
}
