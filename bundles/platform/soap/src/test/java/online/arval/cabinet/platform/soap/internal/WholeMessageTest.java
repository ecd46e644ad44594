package online.arval.cabinet.platform.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operation runs only when its message was read to the end, and was well-formed till there. */
class WholeMessageTest {
  private static final String END = "</s:Body></s:Envelope>";
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
        "</s:Body>",
        "</s:Body></s:Envelop",
        "</s:Body></s:Other>",
        "</s:Body><<<&&& \u0001",
        END + "<<<&&& \u0001",
        END + "text",
        END + "<a/>",
        END
            + "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
        END + "<!-- -- -->",
        END + "&nobody;",
        "</s:Body><s:Body><name/></s:Body></s:Envelope>",
        "</s:Body><s:Header/></s:Envelope>",
        "</s:Body><own xmlns='urn:own'/></s:Envelope>",
        "</s:Body>text</s:Envelope>",
        "text" + END,
        "</s:Body></s:Envelope>\uffff",
        "<!-- \uffff -->" + END,
      })
  void nothingElseMayEndIt(String end) throws Exception {
    int before = server.calls.size();
    HttpResponse<String> answer = server.post(message().replace(END, end));
    assertThat(answer.body()).contains(":Client</faultcode>").doesNotContain("Hello");
    assertThat(server.calls).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        END + "\r\n\t ",
        END + "<!-- end --><?end?>\n",
        "<!-- in --></s:Body>\n<!-- between --><?pi?></s:Envelope>",
        " \n</s:Body> \n</s:Envelope>"
      })
  void spaceAndRemarksMayFollow(String end) throws Exception {
    assertThat(server.post(message().replace(END, end)).body()).contains("Hello Anna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nosuch", "UTF-9", "none such", "-"})
  void anEncodingThatThereIsNotIsRefused(String encoding) throws Exception {
    int before = server.calls.size();
    String message = "<?xml version='1.0' encoding='" + encoding + "'?>" + message();
    for (String type : new String[] {"text/xml", "text/xml; charset=utf-8"}) {
      assertThat(server.post(message, type).body())
          .contains(":Client</faultcode>")
          .doesNotContain("Hello");
    }
    assertThat(server.calls).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "utf-8", "US-ASCII"})
  void anEncodingThatThereIsMayBeDeclared(String encoding) throws Exception {
    String message = "<?xml version='1.0' encoding='" + encoding + "'?>" + message();
    assertThat(server.post(message).body()).contains("Hello Anna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x", "/x/y", "/x?wsdl"})
  void nothingAnswersBelowTheService(String address) throws Exception {
    int before = server.calls.size();
    assertThat(server.postTo(address, message())).startsWith("not-found: ");
    assertThat(server.get(address).body()).startsWith("not-found: ");
    assertThat(server.calls).hasSize(before);
  }

  @Test
  void charactersThatXmlCannotCarryAreNoText() throws Exception {
    String envelope = Envelope.greet(Envelope.digest("erp", "s3cret"), "Anna\uffff");
    assertThat(server.post(envelope).body()).contains(":Client</faultcode>");
    String escaped = Envelope.greet(Envelope.digest("erp", "s3cret"), "Anna&#xFFFE;");
    assertThat(server.post(escaped).body()).contains(":Client</faultcode>");
  }

  @Test
  void whatIsStoredAllTheSameDoesNotBreakTheAnswer() throws Exception {
    HttpResponse<String> answer =
        server.post(Envelope.greet(Envelope.digest("erp", "s3cret"), "unspeakable"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Hello \ufffd\ufffd \ud83d\ude97 \ufffd!");
  }

  private static String message() throws Exception {
    return Envelope.greet(Envelope.digest("erp", "s3cret"), "Anna");
  }
}
