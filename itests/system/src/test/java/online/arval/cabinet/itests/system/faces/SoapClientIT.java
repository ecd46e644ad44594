package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import online.arval.cabinet.itests.system.faces.SoapAnswer.Fault;
import online.arval.cabinet.itests.system.faces.SoapAnswer.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lessor's back office: a client that is not CXF sends a fleet, twice. */
@ExtendWith(RunningDemo.class)
class SoapClientIT {
  private static final int ROWS = 1_000;
  private static final String TYPED_FAULT = "{urn:arval:cabinet:common:v1}CabinetFault";

  private final Demo demo;
  private final Wsdl wsdl;
  private final SoapClient client;

  SoapClientIT(Demo demo) {
    this.demo = demo;
    this.wsdl = Wsdl.of(demo, "FleetService");
    this.client = SoapClient.of(wsdl);
  }

  /** A thousand vehicles, three of them wrong; the same again changes nothing. */
  @Test
  void upsertsAThousandVehiclesOnce(TestReporter reporter) {
    String payload = thousandVehicles();
    FleetState before = FleetState.of(demo);

    Instant start = Instant.now();
    SoapAnswer first = client.call(UsernameToken.digest(Demo.ERP), payload);
    Duration firstTook = Duration.between(start, Instant.now());
    assertThat(first.number("created")).isEqualTo(997);
    assertWrongRows(first);
    FleetState after = FleetState.of(demo);
    assertThat(after.things().size()).isEqualTo(before.things().size() + 997);
    assertThat(after.events()).isEqualTo(before.events() + 997);

    start = Instant.now();
    SoapAnswer second = client.call(UsernameToken.text(Demo.ERP), payload);
    Duration secondTook = Duration.between(start, Instant.now());
    assertThat(second.number("unchanged")).isEqualTo(997);
    assertThat(second.number("created") + second.number("updated")).isZero();
    assertWrongRows(second);
    FleetState.of(demo).assertSameAs(after);
    reporter.publishEntry(
        Map.of("created in", firstTook.toString(), "again in", secondTook.toString()));
  }

  private static void assertWrongRows(SoapAnswer answer) {
    assertThat(answer.number("failed")).isEqualTo(3);
    assertThat(answer.failedRows())
        .map(row -> row.index() + " " + row.code())
        .containsExactly("10 invalid-vin", "500 invalid-plate", "999 unknown-contract");
    assertThat(answer.failedRows()).map(Row::externalId).allMatch(id -> id.startsWith("mass-"));
    assertThat(answer.failedRows()).map(Row::field).startsWith("vin", "plate");
  }

  private String thousandVehicles() {
    JsonNode company = demo.company(3);
    JsonNode contract =
        demo.as("account")
            .get("/api/v1/fleet/contracts?companyId=" + company.path("id").asText())
            .expect(200)
            .json()
            .path("items")
            .get(0);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      Map<String, String> row = new TreeMap<>();
      row.put("externalId", "mass-" + i);
      row.put("companyExternalId", company.path("externalId").asText());
      row.put("contractExternalId", i == 999 ? "none-such" : contract.path("externalId").asText());
      row.put("plate", i == 500 ? "Ы500ЫЫ77" : "Х%03dХХ%d".formatted(i % 999 + 1, 950 + i / 999));
      row.put("vin", i == 10 ? "TSTAAAAAA0000001O" : "TSTAAAAAA%08d".formatted(i));
      row.put("sts", "");
      row.put("brand", "Lada");
      row.put("model", "Vesta");
      row.put("year", "2024");
      row.put("color", "");
      row.put("category", "B");
      row.put("status", "ACTIVE");
      String message = wsdl.payload("upsertVehicles", row);
      rows.append(message, message.indexOf("<vehicle>"), message.indexOf("</upsertVehicles>"));
    }
    String one = "upsertVehicles";
    return "<" + one + " xmlns=\"" + wsdl.namespace() + "\">" + rows + "</" + one + ">";
  }

  /** The typed fault tells a machine what is wrong. */
  @Test
  void faultsAreTyped() {
    Fault missing =
        getVehicle(UsernameToken.digest(Demo.ERP), "00000000-0000-7000-8000-000000000000");
    assertThat(missing.typeName()).isEqualTo(TYPED_FAULT);
    assertThat(missing.faultCode()).isEqualTo("Client");
    assertThat(missing.kind()).isEqualTo("not-found");
    assertThat(missing.correlationId()).isNotBlank();

    Fault empty = getVehicle(UsernameToken.digest(Demo.ERP), "");
    assertThat(empty.typeName()).isEqualTo(TYPED_FAULT);
    assertThat(empty.kind()).isEqualTo("invalid");
  }

  /** A partner who may only read is told so. */
  @Test
  void aScopeThatIsMissing() {
    Demo.Partner reader = demo.partner("soap-reader", "", "fleet:read");
    Fault fault =
        client
            .call(
                UsernameToken.digest(reader),
                "<upsertVehicles xmlns=\"" + wsdl.namespace() + "\"></upsertVehicles>")
            .fault();
    assertThat(fault.kind()).isEqualTo("forbidden");
    assertThat(fault.typeName()).isEqualTo(TYPED_FAULT);
  }

  /** Whatever is wrong with the security header, the answer is one and the same. */
  @Test
  void aWrongSecurityHeaderIsRefusedWithoutDetail() {
    Demo.Partner wrong = new Demo.Partner(Demo.ERP.clientId(), "not-the-secret");
    Demo.Partner nobody = new Demo.Partner("nobody", "not-the-secret");
    String used = UsernameToken.digest(Demo.ERP);
    client.call(used, list()).body();
    List<String> headers =
        List.of(
            used,
            UsernameToken.digest(wrong),
            UsernameToken.text(wrong),
            UsernameToken.digest(nobody),
            UsernameToken.digest(
                Demo.ERP, UsernameToken.nonce(), Instant.now().minus(Duration.ofMinutes(10))),
            UsernameToken.digest(
                Demo.ERP, UsernameToken.nonce(), Instant.now().plus(Duration.ofMinutes(10))),
            UsernameToken.digest(Demo.ERP) + UsernameToken.digest(Demo.ERP),
            UsernameToken.digest(Demo.ERP).replaceAll("<w:Nonce.*</w:Nonce>", ""),
            UsernameToken.digest(Demo.ERP).replaceAll("<u:Created>.*</u:Created>", ""),
            UsernameToken.digest(Demo.ERP).replaceAll("<w:Password.*</w:Password>", ""),
            UsernameToken.digest(Demo.ERP).replaceAll("<w:UsernameToken>.*</w:UsernameToken>", ""),
            "");
    Fault expected = null;
    for (String header : headers) {
      Fault fault = client.call(header, list()).fault();
      assertThat(fault.faultCode()).as(header).isEqualTo("FailedAuthentication");
      assertThat(fault.typeName()).as(header).isEmpty();
      expected = expected == null ? fault : expected;
      assertThat(fault).as(header).isEqualTo(expected);
    }
  }

  private String list() {
    return "<listVehicles xmlns=\"" + wsdl.namespace() + "\"></listVehicles>";
  }

  private Fault getVehicle(String security, String id) {
    return client.call(security, wsdl.payload("getVehicle", Map.of("vehicleId", id))).fault();
  }
}
