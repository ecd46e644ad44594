package online.arval.cabinet.platform.soap.internal;

import static online.arval.cabinet.platform.soap.internal.UsernameTokenTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that WS-Security knows and we do not: refused like a wrong password. */
class ForeignTokensTest {
  private static final String SECEXT =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String SAML_ID =
      "http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.1#SAMLID";
  private static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";

  @TempDir private static Path folder;
  private static Server names;
  private static Server signatures;

  @BeforeAll
  static void start() throws Exception {
    names = new Server(Config.of(Map.of()));
    Path trust = Signer.trustStore(folder, new Signer("known"));
    signatures =
        new Server(
            Config.of(
                Map.of("trust$_$store", trust.toString(), "trust$_$store$_$password", "changeit")));
  }

  @AfterAll
  static void stop() throws Exception {
    names.close();
    signatures.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Assertion xmlns='urn:oasis:names:tc:SAML:2.0:assertion' ID='a' Version='2.0'/>",
        "<Assertion xmlns='urn:oasis:names:tc:SAML:1.0:assertion' AssertionID='a'"
            + " MajorVersion='1' MinorVersion='1'/>",
        "<EncryptedAssertion xmlns='urn:oasis:names:tc:SAML:2.0:assertion'/>",
        "<SecurityContextToken xmlns='http://schemas.xmlsoap.org/ws/2005/02/sc'>"
            + "<Identifier>x</Identifier></SecurityContextToken>",
        "<SecurityContextToken xmlns='http://docs.oasis-open.org/ws-sx/ws-secureconversation/200512'>"
            + "<Identifier>x</Identifier></SecurityContextToken>",
        "<DerivedKeyToken xmlns='http://docs.oasis-open.org/ws-sx/ws-secureconversation/200512'/>",
        "<EncryptedKey xmlns='http://www.w3.org/2001/04/xmlenc#'/>",
        "<EncryptedData xmlns='http://www.w3.org/2001/04/xmlenc#'/>",
        "<ReferenceList xmlns='http://www.w3.org/2001/04/xmlenc#'/>",
        "<SignatureConfirmation xmlns='http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd'/>",
        "<w:SecurityTokenReference><w:KeyIdentifier>x</w:KeyIdentifier></w:SecurityTokenReference>",
        "<w:BinarySecurityToken>x</w:BinarySecurityToken>",
        "<own xmlns='urn:own'/>",
        "<own/>",
      })
  void areRefused(String token) throws Exception {
    for (Server server : new Server[] {names, signatures}) {
      String alone = "<w:Security xmlns:w='" + SECEXT + "'>" + token + "</w:Security>";
      assertRefused(server.post(Envelope.greet(alone, "Anna")));
      String beside =
          Envelope.digest("erp", "s3cret").replace("</w:Security>", token + "</w:Security>");
      assertRefused(server.post(Envelope.greet(beside, "Anna")));
      assertThat(server.calls).isEmpty();
    }
  }

  @Test
  void areRefusedInsideASignatureToo() throws Exception {
    Signer stranger = new Signer("stranger");
    String signed = stranger.sign(Envelope.greet("", "Anna"), true);
    String assertion = "<a:Assertion xmlns:a='" + SAML + "' ID='x' Version='2.0'/>";
    for (String inside :
        new String[] {
          "<wsse:Embedded>" + assertion + "</wsse:Embedded>",
          "<wsse:KeyIdentifier ValueType='" + SAML_ID + "'>x</wsse:KeyIdentifier>",
          "<wsse:Reference URI='#x' ValueType='" + SAML_ID + "'/>",
        }) {
      String nested =
          signed
              .replaceFirst("<wsse:Reference [^>]*/>", inside)
              .replace("</s:Header>", assertion + "</s:Header>");
      assertThat(nested).contains(inside);
      assertRefused(signatures.post(nested));
    }
  }
}
