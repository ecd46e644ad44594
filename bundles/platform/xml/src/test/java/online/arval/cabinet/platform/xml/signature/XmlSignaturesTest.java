package online.arval.cabinet.platform.xml.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import online.arval.cabinet.platform.xml.XmlTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class XmlSignaturesTest {
  private static final SigningKey ALICE = SelfSigned.create("alice", Instant.now());
  private static final SigningKey MALLORY = SelfSigned.create("mallory", Instant.now());
  private static final SigningKey TRUSTS_ALICE =
      new SigningKey(MALLORY.key(), MALLORY.certificate(), List.of(ALICE.certificate()));

  @Test
  void returnsWhatWasSigned() {
    Document received = XmlTree.parse(signedBy(ALICE));
    assertThat(verify(received)).isEqualTo("<x:data xmlns:x=\"urn:x\" Id=\"S\">100 ₽</x:data>");
  }

  @Test
  void anRsaKeySignsToo() throws Exception {
    SigningKey bob = SelfSigned.create(SelfSigned.Kind.RSA, "bob", Instant.now());
    bob.certificate().verify(bob.certificate().getPublicKey());
    SigningKey trustsBob =
        new SigningKey(MALLORY.key(), MALLORY.certificate(), List.of(bob.certificate()));
    Document received = XmlTree.parse(signedBy(bob));
    assertThat(received.getElementsByTagNameNS("*", "SignatureMethod").item(0).getAttributes())
        .extracting(attributes -> attributes.getNamedItem("Algorithm").getNodeValue())
        .isEqualTo("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    assertThat(verify(received, trustsBob)).contains("100 ₽");
    assertThatThrownBy(() -> verify(received)).isInstanceOf(BadSignatureException.class);
  }

  @Test
  void refusesChangedContent() {
    String text = new String(signedBy(ALICE), StandardCharsets.UTF_8).replace("100", "900");
    Document received = XmlTree.parse(text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> verify(received)).isInstanceOf(BadSignatureException.class);
  }

  @Test
  void refusesStrangersAndTheUnsigned() {
    Document stranger = XmlTree.parse(signedBy(MALLORY));
    assertThatThrownBy(() -> verify(stranger)).isInstanceOf(BadSignatureException.class);
    Document unsigned = XmlTree.parse(unsigned().getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> verify(unsigned))
        .isInstanceOf(BadSignatureException.class)
        .hasMessage("no signature");
  }

  @Test
  void refusesASignatureOfAnotherElement() {
    String text =
        new String(signedBy(ALICE), StandardCharsets.UTF_8)
            .replace("<x:data Id=\"S\">100 ₽</x:data>", "<x:data Id=\"T\">900 ₽</x:data>")
            .replace("</x:message>", "<x:old><x:data Id=\"S\">100 ₽</x:data></x:old></x:message>");
    Document received = XmlTree.parse(text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> verify(received))
        .isInstanceOf(BadSignatureException.class)
        .hasMessage("the signature covers another element");
    String twice = text.replace("Id=\"T\"", "Id=\"S\"");
    Document doubled = XmlTree.parse(twice.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> verify(doubled)).isInstanceOf(BadSignatureException.class);
  }

  @Test
  void keepsKeysInAKeyStore(@TempDir Path folder) throws Exception {
    char[] password = "secret".toCharArray();
    TRUSTS_ALICE.write(folder.resolve("k.p12"), password, "me");
    SigningKey read = SigningKey.read(folder.resolve("k.p12"), password, "me");
    assertThat(read.certificate()).isEqualTo(MALLORY.certificate());
    assertThat(read.trusted()).containsExactly(ALICE.certificate());
    assertThat(read.key()).isEqualTo(MALLORY.key());
    assertThatThrownBy(() -> SigningKey.read(folder.resolve("k.p12"), password, "other"))
        .hasMessageContaining("no private key");
    assertThatThrownBy(() -> SigningKey.read(folder.resolve("k.p12"), "wrong".toCharArray(), "me"))
        .isInstanceOf(java.io.IOException.class);
  }

  @Test
  void theCertificateIsItsOwnAndValid() throws Exception {
    ALICE.certificate().verify(ALICE.certificate().getPublicKey());
    ALICE.certificate().checkValidity();
    assertThat(ALICE.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=alice");
  }

  private static String verify(Document document) {
    return verify(document, TRUSTS_ALICE);
  }

  private static String verify(Document document, SigningKey reader) {
    Element root = document.getDocumentElement();
    Element data = XmlTree.child(root, "urn:x", "data").orElseThrow();
    Element holder = XmlTree.child(root, "urn:x", "signature").orElseThrow();
    return new String(new XmlSignatures(reader).verify(data, holder), StandardCharsets.UTF_8);
  }

  private static byte[] signedBy(SigningKey key) {
    Document document = XmlTree.parse(unsigned().getBytes(StandardCharsets.UTF_8));
    Element root = document.getDocumentElement();
    new XmlSignatures(key)
        .sign(
            XmlTree.child(root, "urn:x", "data").orElseThrow(),
            XmlTree.child(root, "urn:x", "signature").orElseThrow());
    return XmlTree.bytes(document);
  }

  private static String unsigned() {
    return "<x:message xmlns:x=\"urn:x\"><x:data Id=\"S\">100 ₽</x:data><x:signature/></x:message>";
  }
}
