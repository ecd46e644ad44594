package online.arval.cabinet.platform.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
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
  void anElementThatIsNotDescribedIsNamed() throws Exception {
    for (String name : new String[] {"evil", "evil".repeat(200)}) {
      HttpResponse<String> answer =
          server.post(
              Envelope.of(
                  Envelope.digest("erp", "s3cret"),
                  "<g:greet xmlns:g='urn:test:greeting:v1'><g:" + name + "/></g:greet>"));
      assertThat(answer.body())
          .contains(":Client</faultcode>", "not as described", name.substring(0, 4))
          .doesNotContain("cannot be read")
          .hasSizeLessThan(1000);
    }
  }

  @Test
  void anElementTwiceIsRefused() throws Exception {
    int before = server.calls.size();
    HttpResponse<String> answer =
        server.post(
            Envelope.of(
                Envelope.digest("erp", "s3cret"),
                "<g:greet xmlns:g='urn:test:greeting:v1'><name>a</name><name>b</name></g:greet>"));
    assertThat(answer.body()).contains(":Client</faultcode>", "name").doesNotContain("Hello");
    assertThat(server.calls).hasSize(before);
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

  @Test
  void anEnvelopeWithoutBodyIsTheSendersFault() throws Exception {
    String envelope = Envelope.greet(Envelope.digest("erp", "s3cret"), "x");
    HttpResponse<String> answer = server.post(envelope.replaceAll("<s:Body>.*</s:Body>", ""));
    assertThat(answer.body()).contains(":Client</faultcode>").doesNotContain(":Server<");
    assertThat(
            server.post("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>").body())
        .contains("faultcode")
        .doesNotContain(":Server<");
  }

  @Test
  void twoOperationsInOneMessageAreRefused() throws Exception {
    int before = server.calls.size();
    String one = "<g:greet xmlns:g='urn:test:greeting:v1'><name>a</name></g:greet>";
    HttpResponse<String> answer =
        server.post(Envelope.of(Envelope.digest("erp", "s3cret"), one + "\n" + one));
    assertThat(answer.body()).contains(":Client</faultcode>", "more than one operation");
    assertThat(server.calls).hasSize(before);
  }

  @Test
  void theDescriptionHasNoParts() throws Exception {
    for (String query : new String[] {"?xsd=1", "?xsd", "?wsdl=x", "?wsdl=GreetingPort.wsdl"}) {
      HttpResponse<String> answer = server.get(query);
      assertThat(answer.body()).contains("not-found: The description is one document");
    }
    assertThat(server.get("?wsdl").statusCode()).isEqualTo(200);
  }

  @Test
  void answersAreUtf8WhateverTheRequestSaysOfItself() throws Exception {
    for (String type : new String[] {"text/xml", "text/xml; charset=utf-8"}) {
      HttpResponse<String> answer =
          server.post(Envelope.greet(Envelope.digest("erp", "s3cret"), "Ёж"), type);
      assertUtf8(answer);
      assertThat(answer.body()).contains("Hello Ёж");
    }
    String soap12 =
        Envelope.of("", "").replace("http://schemas.xmlsoap.org/soap/envelope/", SOAP_12);
    HttpResponse<String> mismatch = server.post(soap12, "application/soap+xml");
    assertUtf8(mismatch);
    assertThat(mismatch.body()).contains("VersionMismatch");
  }

  private static void assertUtf8(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .containsIgnoringCase("charset=utf-8");
  }

  private static void assertUnreadable(HttpResponse<String> answer) {
    assertThat(answer.body()).contains(":Client</faultcode>", "The message cannot be read");
    assertThat(answer.statusCode()).isEqualTo(500);
  }
}
