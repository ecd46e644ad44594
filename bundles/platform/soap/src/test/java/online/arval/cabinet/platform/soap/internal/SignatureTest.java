package online.arval.cabinet.platform.soap.internal;

import static online.arval.cabinet.platform.soap.internal.UsernameTokenTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {
  @TempDir private static Path folder;
  private static Signer known;
  private static Signer unregistered;
  private static Signer untrusted;
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    known = new Signer("known");
    unregistered = new Signer("unregistered");
    untrusted = new Signer("untrusted");
    Path trust = Signer.trustStore(folder, known, unregistered);
    server =
        new Server(
            Config.of(
                Map.of("trust$_$store", trust.toString(), "trust$_$store$_$password", "changeit")));
    server.authenticator.certificates.add(known.certificate);
    server.authenticator.certificates.add(untrusted.certificate);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static final String PLAIN = Envelope.greet("", "Anna");

  @Test
  void signatureOfRegisteredCertificateIsAcceptedOnce() throws Exception {
    String signed = known.sign(PLAIN, true);
    assertThat(server.post(signed).body()).contains("Hello Anna from partner:erp");
    assertRefused(server.post(signed));
  }

  @Test
  void digestIsAcceptedBeside() throws Exception {
    String envelope = Envelope.greet(Envelope.digest("erp", "s3cret"), "Anna");
    assertThat(server.post(envelope).body()).contains("Hello Anna");
  }

  @Test
  void certificateMustBeRegisteredAndTrusted() throws Exception {
    assertRefused(server.post(unregistered.sign(PLAIN, true)));
    assertRefused(server.post(untrusted.sign(PLAIN, true)));
  }

  @Test
  void bodyMustBeWhatWasSigned() throws Exception {
    assertRefused(server.post(known.sign(PLAIN, false)));
    assertRefused(server.post(known.sign(PLAIN, true).replace("Anna", "Eve")));
  }

  /** Signature wrapping: the signed body is kept somewhere, another one stands in its place. */
  @Test
  void onlyTheSignedBodyIsEverServed() throws Exception {
    String signed = known.sign(PLAIN, true);
    String body = signed.replaceAll("(?s).*(<s:Body.*</s:Body>).*", "$1");
    String evil =
        "<s:Body><g:greet xmlns:g='urn:test:greeting:v1'><name>Eve</name></g:greet></s:Body>";
    String aside = "<x:x xmlns:x='urn:x'>" + body + "</x:x>";
    String id = body.replaceAll("(?s).*wsu:Id=\"([^\"]*)\".*", "$1");
    String sameId =
        evil.replace(
            "<s:Body>", "<s:Body xmlns:wsu='" + WSConstants.WSU_NS + "' wsu:Id='" + id + "'>");
    for (String wrapped :
        List.of(
            signed.replace(body, evil).replace("</s:Header>", aside + "</s:Header>"),
            signed.replace(body, evil).replace("</wsse:Security>", aside + "</wsse:Security>"),
            signed.replace(body, evil + aside),
            signed.replace(body, aside + evil),
            signed.replace(body, evil + body),
            signed.replace(body, sameId + aside),
            signed.replace(body, sameId).replace("</s:Header>", aside + "</s:Header>"))) {
      assertThat(wrapped).contains("Eve").contains("Anna");
      assertThat(server.post(wrapped).body()).doesNotContain("Hello Eve");
    }
  }

  @Test
  void withoutTrustStoreNoSignatureIsAccepted() throws Exception {
    try (Server closed = new Server(Config.of(Map.of()))) {
      closed.authenticator.certificates.add(known.certificate);
      assertRefused(closed.post(known.sign(PLAIN, true)));
    }
  }

  @Test
  void unusableTrustStoreSaysWhichFile() {
    assertThatThrownBy(
            () ->
                new Server(Config.of(Map.of("trust$_$store", folder.resolve("no.p12").toString()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.p12");
  }
}
