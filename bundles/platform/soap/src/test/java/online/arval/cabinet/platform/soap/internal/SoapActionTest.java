package online.arval.cabinet.platform.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoapActionTest {
  private static final String WEIGH = "urn:test:greeting:v1/weigh";
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
        "\"urn:evil\"",
        "foo",
        "greet",
        "\"weigh\"",
        "\"",
        "\"\"\"",
        "\"" + WEIGH,
        WEIGH + "\"",
        "''",
        "\" \"",
        "\"" + WEIGH + "x\""
      })
  void ofNoOperationIsTheSendersFault(String action) throws Exception {
    assertRefused(greet(action), "SOAPAction is of no operation");
  }

  @Test
  void severalAreNone() throws Exception {
    assertRefused(greet("\"\"", "\"" + WEIGH + "\""), "SOAPAction is of no operation");
  }

  @Test
  void ofAnotherOperationThanTheBodysIsTheSendersFault() throws Exception {
    assertRefused(greet("\"" + WEIGH + "\""), "The SOAPAction is of another operation");
  }

  @Test
  void ofTheOperationOrEmptyOrLeftOutIsTaken() throws Exception {
    assertThat(greet("\"\"").body()).contains("Hello Anna");
    assertThat(greet("").body()).contains("Hello Anna");
    assertThat(greet().body()).contains("Hello Anna");
    for (String action : new String[] {"", "\"\"", WEIGH, "\"" + WEIGH + "\""}) {
      String body = "<g:weigh xmlns:g='urn:test:greeting:v1'><parcel>AAAA</parcel></g:weigh>";
      assertThat(post(body, action).body()).contains("<bytes>3</bytes>");
    }
  }

  private static HttpResponse<String> greet(String... actions) throws Exception {
    return post("<g:greet xmlns:g='urn:test:greeting:v1'><name>Anna</name></g:greet>", actions);
  }

  private static HttpResponse<String> post(String body, String... actions) throws Exception {
    String envelope = Envelope.of(Envelope.digest("erp", "s3cret"), body);
    return server.post(envelope.getBytes(StandardCharsets.UTF_8), "text/xml", actions);
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.body()).contains(":Client</faultcode>", why).doesNotContain("Hello");
    assertThat(server.errors).isEmpty();
  }
}
