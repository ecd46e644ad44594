package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

import java.io.IOException;
import java.nio.file.Path;
import online.arval.cabinet.platform.xml.signature.SigningKey;
import online.arval.cabinet.platform.xml.signature.XmlSignatures;
import online.arval.cabinet.routes.fines.gisgmp.MessageSigner;
import org.w3c.dom.Element;

/** Signs by an RSA or EC key of a PKCS #12 key store, which is read when it is needed first. */
public final class KeyStoreSigner implements MessageSigner {
  private final Path file;
  private final char[] password;
  private final String alias;
  private volatile XmlSignatures signatures;

  public KeyStoreSigner(Path file, String password, String alias) {
    this.file = file;
    this.password = password.toCharArray();
    this.alias = alias;
  }

  @Override
  public void sign(Element signed, Element holder) throws IOException {
    signatures().sign(signed, holder);
  }

  @Override
  public byte[] verify(Element signed, Element holder) throws IOException {
    return signatures().verify(signed, holder);
  }

  private XmlSignatures signatures() throws IOException {
    XmlSignatures read = signatures;
    if (read == null) {
      // twice at the worst
      read = new XmlSignatures(SigningKey.read(file, password, alias));
      signatures = read;
    }
    return read;
  }
}
