package online.arval.cabinet.platform.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    server = new Server(Config.of(Map.of("max$_$child$_$elements", 100)));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static HttpResponse<String> greet(String name) throws Exception {
    return server.post(Envelope.greet(Envelope.digest("erp", "s3cret"), name));
  }

  @Test
  void problemBecomesTypedFault() throws Exception {
    HttpResponse<String> answer = greet("wrong");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains(":Client</faultcode>", "urn:arval:cabinet:common:v1", "code>wrong-name<")
        .contains("kind>invalid<", "field>name<", "message>must not be wrong<", "correlationId>");
    assertThat(server.calls).contains("GreetingService greet invalid");
  }

  @Test
  void unexpectedExceptionTellsNothing() throws Exception {
    HttpResponse<String> answer = greet("broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains(":Server</faultcode>", "Something went wrong on our side; correlation id ")
        .doesNotContain("secret of our insides", "IllegalState", "online.arval");
    assertThat(server.calls).contains("GreetingService greet error");
  }

  @Test
  void wsdlNamesFaultAndRequestsHost() throws Exception {
    String wsdl = server.get("?wsdl").body();
    assertThat(wsdl)
        .contains("location=\"" + server.address() + "\"")
        .contains("style=\"document\"", "CabinetFault", "urn:arval:cabinet:common:v1")
        .doesNotContain("schemaLocation", "wsdl:import");
  }

  @Test
  void documentTypesAreNotRead() throws Exception {
    String doctype =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>";
    for (String entity : new String[] {"&b;", "&f;", "x"}) {
      HttpResponse<String> answer =
          server.post(doctype + Envelope.greet(Envelope.digest("erp", "s3cret"), entity));
      assertUnreadable(answer);
      assertThat(answer.body()).doesNotContain("root:", "aaaaaaaaaa");
    }
  }

  @Test
  void deepWideAndBrokenMessagesAreUnreadable() throws Exception {
    String token = Envelope.digest("erp", "s3cret");
    assertUnreadable(server.post(Envelope.of(token, "<a>".repeat(200) + "</a>".repeat(200))));
    assertUnreadable(server.post(Envelope.of(token, "<a>" + "<b/>".repeat(101) + "</a>")));
    assertUnreadable(server.post(Envelope.of(token, "<a>")));
    assertUnreadable(server.post("not XML at all"));
    assertUnreadable(server.post(""));
  }

  @Test
  void undeclaredEntitiesAreRefusedNotLeftOut() throws Exception {
    String message = Envelope.greet(Envelope.digest("erp", "s3cret"), "a&nobody;b");
    assertUnreadable(server.post(message));
  }

  @Test
  void bodyWithoutOperationIsTheSendersFault() throws Exception {
    HttpResponse<String> answer = server.post(Envelope.of(Envelope.digest("erp", "s3cret"), ""));
    assertThat(answer.body()).contains(":Client</faultcode>", "no operation of this service");
  }

  private static void assertUnreadable(HttpResponse<String> answer) {
    assertThat(answer.body()).contains(":Client</faultcode>", "The message cannot be read");
    assertThat(answer.statusCode()).isEqualTo(500);
  }
}
