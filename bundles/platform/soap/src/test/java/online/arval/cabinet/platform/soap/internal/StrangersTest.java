package online.arval.cabinet.platform.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody without credentials can make us log an error, whatever they send. */
class StrangersTest {
  private static final String FAULT =
      "<s:Fault><faultcode>s:Client</faultcode><faultstring>x</faultstring></s:Fault>";
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    server = new Server(Config.of(Map.of()));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<wsa:Action xmlns:wsa='http://www.w3.org/2005/08/addressing'>urn:evil</wsa:Action>",
        "<a:own xmlns:a='urn:own' s:mustUnderstand='1'/>",
        "<a:own xmlns:a='urn:own' s:mustUnderstand='maybe' s:actor='x'/>",
        "text",
      })
  void headers(String header) throws Exception {
    assertQuiet(server.post(Envelope.greet(header, "Anna")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {FAULT, "<s:Fault/>", "<s:Fault>text</s:Fault>", "<a/>", "text", "<!-- -->"})
  void bodies(String body) throws Exception {
    assertQuiet(server.post(Envelope.of("", body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0' encoding='none such'?>",
        "<?xml version='1.0' encoding='UTF-16'?>",
        "<?xml version='1.1'?>",
        "<?xml version='9'?>",
        "<?xml ?>",
        "\ufeff",
        "\ufeff\ufeff",
      })
  void declarations(String start) throws Exception {
    assertQuiet(server.post(start + Envelope.greet("", "Anna")));
    assertQuiet(server.post(start + Envelope.greet("", "Anna"), "text/xml"));
  }

  @Test
  void bytes() throws Exception {
    for (String name : new String[] {"UTF-16", "UTF-32", "IBM037", "ISO-8859-1"}) {
      byte[] message = Envelope.greet("", "Änna").getBytes(Charset.forName(name));
      assertQuiet(server.post(message, "text/xml; charset=" + name));
      assertQuiet(server.post(message, "text/xml"));
      String parts = Multipart.of(new String(message, StandardCharsets.ISO_8859_1));
      assertQuiet(server.post(parts.getBytes(StandardCharsets.ISO_8859_1), Multipart.TYPE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "; action=", "; action=\"\"", "; action=\"urn:evil\"", "; action=a"})
  void otherVersions(String action) throws Exception {
    for (String version : new String[] {"http://www.w3.org/2003/05/soap-envelope", "urn:own"}) {
      String envelope =
          Envelope.greet("", "Anna").replace("http://schemas.xmlsoap.org/soap/envelope/", version);
      assertQuiet(server.post(envelope, "application/soap+xml" + action));
      assertQuiet(server.post(envelope, "text/xml" + action));
    }
  }

  private static void assertQuiet(HttpResponse<String> answer) {
    assertThat(server.errors).isEmpty();
    assertThat(answer.body())
        .contains("faultcode")
        .doesNotContain(":Server</faultcode>", ":Receiver<", "Hello");
  }
}
