package online.arval.cabinet.platform.xml.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A private key with its certificate, and the certificates of those who are trusted.
 *
 * @param trusted trusted as they are; no chain is built
 */
public record SigningKey(
    PrivateKey key, X509Certificate certificate, List<X509Certificate> trusted) {
  public SigningKey {
    trusted = List.copyOf(trusted);
  }

  /**
   * Reads a PKCS #12 key store: the private key of an alias; trusted is every entry that is a mere
   * certificate.
   *
   * @throws IOException when it cannot be opened, or has no such key
   */
  public static SigningKey read(Path file, char[] password, String alias) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      if (!(store.getKey(alias, password) instanceof PrivateKey key)
          || !(store.getCertificate(alias) instanceof X509Certificate own)) {
        throw new IOException("no private key " + alias + " in " + file.getFileName());
      }
      List<X509Certificate> trusted = new ArrayList<>();
      for (String other : Collections.list(store.aliases())) {
        if (store.isCertificateEntry(other)
            && store.getCertificate(other) instanceof X509Certificate certificate) {
          trusted.add(certificate);
        }
      }
      return new SigningKey(key, own, trusted);
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot read " + file.getFileName(), e);
    }
  }

  /** Writes a PKCS #12 key store that {@link #read} reads; the folder is there. */
  public void write(Path file, char[] password, String alias) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(alias, key, password, new X509Certificate[] {certificate});
      for (int i = 0; i < trusted.size(); i++) {
        store.setCertificateEntry("trusted-" + i, trusted.get(i));
      }
      // complete or not at all: somebody may be waiting for it
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      try (var out = Files.newOutputStream(draft)) {
        store.store(out, password);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot write " + file.getFileName(), e);
    }
  }
}
