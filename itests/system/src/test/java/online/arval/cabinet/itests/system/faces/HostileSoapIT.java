package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Api.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad input over SOAP: bombs, entities, depths, sizes; a fault for each, and nothing changes. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSoapIT {
  private static final String SERVICE = "/soap/v1/FleetService";
  private static final String LIST = "<listVehicles xmlns='urn:arval:cabinet:fleet:v1'>";

  private final Demo demo;
  private final AtomicInteger fetched = new AtomicInteger();
  private HttpServer outside;
  private FleetState before;

  HostileSoapIT(Demo demo) {
    this.demo = demo;
  }

  @BeforeAll
  void remember() throws IOException {
    before = FleetState.of(demo);
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    outside.start();
  }

  @AfterAll
  void nothingHasChanged() {
    outside.stop(0);
    assertThat(fetched).as("entities fetched from outside").hasValue(0);
    FleetState.of(demo).assertSameAs(before);
  }

  @TestFactory
  Stream<DynamicTest> documents() {
    String url = outside();
    return Stream.of(
        document("not XML", "hello"),
        document("nothing", ""),
        document("half", message(LIST).substring(0, 60)),
        document("another root", "<a/>"),
        document("no body", message("").replaceAll("(?s)<(\\w+:)?Body.*Body>|<(\\w+:)?Body/>", "")),
        document("a document type", "<!DOCTYPE a>" + message("")),
        document("billion laughs", laughs() + message(filter("&l9;"))),
        document(
            "quadratic blow-up",
            "<!DOCTYPE a [<!ENTITY x '"
                + "x".repeat(50_000)
                + "'>]>"
                + message(filter("&x;".repeat(1_000)))),
        document(
            "a file",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + message(filter("&x;"))),
        document(
            "an address",
            "<!DOCTYPE a [<!ENTITY x SYSTEM '" + url + "'>]>" + message(filter("&x;"))),
        document("a foreign document type", "<!DOCTYPE a SYSTEM '" + url + "'>" + message("")),
        document(
            "a parameter entity",
            "<!DOCTYPE a [<!ENTITY % x SYSTEM '" + url + "'> %x;]>" + message("")),
        document("unknown entity", message(filter("&nobody;"))),
        document("5,000 deep", message("<a>".repeat(5_000) + "</a>".repeat(5_000))),
        document("1,000 attributes", message("<a " + attributes(1_000) + "/>")),
        document("an attribute of 1 MB", message("<a b='" + "x".repeat(1_000_000) + "'/>")),
        document("control characters", message(filter("\u0001"))),
        document("no character", message(filter("\uffff"))),
        document("cut off after the body", drivers().replace("</s:Envelope>", "")),
        document("cut off in the body", drivers().replace("</s:Body></s:Envelope>", "")),
        document("garbage after it", drivers() + "<<<&&& \u0001"),
        document("two envelopes", drivers() + drivers()),
        document("two bodies", drivers().replace("</s:Body>", "</s:Body><s:Body/>")),
        token("SAML 2.0", "<Assertion xmlns='urn:oasis:names:tc:SAML:2.0:assertion' ID='a'/>"),
        token("SAML 1.1", "<Assertion xmlns='urn:oasis:names:tc:SAML:1.0:assertion'/>"),
        token(
            "context", "<SecurityContextToken xmlns='http://schemas.xmlsoap.org/ws/2005/02/sc'/>"),
        token("encrypted", "<EncryptedData xmlns='http://www.w3.org/2001/04/xmlenc#'/>"));
  }

  private String outside() {
    return "http://127.0.0.1:" + outside.getAddress().getPort() + "/evil.dtd";
  }

  private DynamicTest document(String name, String xml) {
    return dynamicTest(name, () -> refused(post(xml)));
  }

  @TestFactory
  Stream<DynamicTest> payloads() {
    return Stream.of(
        payload("unknown operation", "<steal xmlns='urn:arval:cabinet:fleet:v1'/>"),
        payload("foreign namespace", "<listVehicles xmlns='urn:other'/>"),
        payload("nothing", ""),
        payload("two operations", LIST + "</listVehicles>" + LIST + "</listVehicles>"),
        payload("unknown element", LIST + "<filter><admin>1</admin></filter></listVehicles>"),
        payload("text for a number", LIST + "<filter><limit>many</limit></filter></listVehicles>"),
        payload("limit", LIST + "<filter><limit>100000</limit></filter></listVehicles>"),
        payload("status", LIST + "<filter><status>STOLEN</status></filter></listVehicles>"),
        payload("cursor", LIST + "<filter><cursor>garbage</cursor></filter></listVehicles>"),
        payload("rows beyond the limit", rows(5_001)),
        payload("elements beyond the limit", rows(20_001)));
  }

  private DynamicTest payload(String name, String payload) {
    return dynamicTest(
        name, () -> refused(post(SoapClient.envelope(UsernameToken.digest(Demo.ERP), payload))));
  }

  @Test
  void bodyBeyondTheLimit() {
    Answer answer = post("<a>" + "x".repeat(17_000_000) + "</a>");
    Refusals.problem(answer, 413, "body-too-large");
  }

  @TestFactory
  Stream<DynamicTest> actions() {
    return Stream.of("\"urn:evil\"", "foo", "\"upsertVehicles\"", "\"", "\"urn:evil")
        .map(
            action ->
                dynamicTest(
                    "SOAPAction " + action,
                    () -> {
                      Map<String, String> headers =
                          Map.of("Content-Type", "text/xml", "SOAPAction", action);
                      Answer answer =
                          demo.anonymous().send("POST", SERVICE, message(LIST), headers);
                      refused(answer);
                      assertThat(answer.body()).contains("SOAPAction");
                    }));
  }

  /** Whole, each of these would write a driver. */
  @TestFactory
  Stream<DynamicTest> parts() {
    String boundary = "; boundary=b";
    String end = "--b--";
    return Stream.of(
        parts("no boundary", "", whole()),
        parts("an empty boundary", "; boundary=\"\"", whole()),
        parts("another boundary", "; boundary=other", whole()),
        parts("half", boundary, whole().substring(0, whole().length() / 2)),
        parts("no closing boundary", boundary, whole().replace(end, "")),
        parts("half a closing boundary", boundary, whole().replace(end, "--b-")),
        parts("half a header", boundary, whole().replace(end, "--b\r\nContent-ID: <x")),
        parts("half a part", boundary, whole().replace(end, "--b\r\nContent-ID: <x>\r\n\r\nx")),
        parts("no such start", boundary + "; start=\"<nobody>\"", whole()),
        parts("a long header", boundary, withPart("X: " + "x".repeat(100_000))),
        parts("packed", boundary, withPart("Content-ID: <x>\r\nContent-Transfer-Encoding: gzip")),
        parts("one id for two", boundary, withPart("Content-ID: <root>")),
        parts("a reference to nothing", boundary, whole().replace("WHOLE", include("cid:none"))),
        parts("an address", boundary, whole().replace("WHOLE", include("cid:" + outside()))));
  }

  private DynamicTest parts(String name, String parameters, String body) {
    return dynamicTest(
        name,
        () -> {
          Answer answer = send(parameters, body);
          refused(answer);
          assertThat(answer.body()).containsPattern("parts of the message|an attachment");
        });
  }

  private Answer send(String parameters, String body) {
    String type = "multipart/related; type=\"application/xop+xml\"" + parameters;
    return demo.anonymous().send("POST", SERVICE, body, type(type));
  }

  @Test
  void wholePartsAreRead() {
    assertThat(send("; boundary=b", multipart(LIST)).expect(200).body()).contains("<vehicle>");
  }

  private static String whole() {
    return multipart(
        "<upsertDrivers xmlns='urn:arval:cabinet:fleet:v1'><driver><externalId>cut-off</externalId>"
            + "<companyExternalId>demo-1</companyExternalId><fullName>WHOLE</fullName></driver>"
            + "</upsertDrivers>");
  }

  private static String multipart(String payload) {
    return "--b\r\nContent-Type: application/xop+xml\r\nContent-ID: <root>\r\n\r\n"
        + message(payload)
        + "\r\n--b--\r\n";
  }

  private static String withPart(String field) {
    return whole().replace("--b--", "--b\r\n" + field + "\r\n\r\ncontent\r\n--b--");
  }

  private static String include(String href) {
    return "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='" + href + "'/>";
  }

  @Test
  void wrongMethodAndType() {
    refused(demo.anonymous().get(SERVICE));
    refused(demo.anonymous().send("PUT", SERVICE, message(LIST), type("text/xml")));
    refused(demo.anonymous().send("POST", SERVICE, message(LIST), type("image/png")));
    refused(demo.anonymous().send("POST", SERVICE, "{}", type("application/json")));
    refused(
        demo.anonymous().send("POST", SERVICE, "garbage", type("multipart/related; boundary=x")));
    Refusals.problem(demo.anonymous().get("/soap/v1/NoService?wsdl"), 404);
    for (String query : new String[] {"?xsd=1", "?wsdl=x", "?wsdl=FleetPort.wsdl"}) {
      Refusals.problem(demo.anonymous().get(SERVICE + query), 404, "not-found");
    }
  }

  private Answer post(String xml) {
    return demo.anonymous().send("POST", SERVICE, xml, type("text/xml;charset=utf-8"));
  }

  private static Map<String, String> type(String type) {
    return Map.of("Content-Type", type);
  }

  /** A fault of the sender, or a problem where it is not even a SOAP request. */
  private static void refused(Answer answer) {
    Refusals.headers(answer);
    Refusals.nothingInside(answer.body());
    if (answer.header("Content-Type").startsWith("application/problem+json")) {
      assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
      return;
    }
    assertThat(answer.body()).contains("Fault>").contains("faultstring").doesNotContain("root:");
    assertThat(answer.body()).as("whose fault").doesNotContain("Server</faultcode>");
    assertThat(answer.status()).isIn(400, 405, 415, 500);
  }

  private static String message(String payload) {
    String closed = payload.equals(LIST) ? LIST + "</listVehicles>" : payload;
    return SoapClient.envelope(UsernameToken.digest(Demo.ERP), closed);
  }

  private static String filter(String text) {
    return LIST + "<filter><text>" + text + "</text></filter></listVehicles>";
  }

  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 10; i++) {
      type.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
    }
    return type.append("]>").toString();
  }

  private static String drivers() {
    return message(rows(1));
  }

  private DynamicTest token(String name, String token) {
    String security =
        "<w:Security xmlns:w='http://docs.oasis-open.org/wss/2004/01/"
            + "oasis-200401-wss-wssecurity-secext-1.0.xsd'>"
            + token
            + "</w:Security>";
    return document("token: " + name, SoapClient.envelope(security, LIST + "</listVehicles>"));
  }

  private static String attributes(int number) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < number; i++) {
      attributes.append(" a").append(i).append("='1'");
    }
    return attributes.toString();
  }

  private static String rows(int number) {
    return "<upsertDrivers xmlns='urn:arval:cabinet:fleet:v1'>"
        + "<driver><externalId>x</externalId></driver>".repeat(number)
        + "</upsertDrivers>";
  }
}
