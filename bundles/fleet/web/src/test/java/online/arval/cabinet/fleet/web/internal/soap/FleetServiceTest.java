package online.arval.cabinet.fleet.web.internal.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.FleetUpsert;
import online.arval.cabinet.fleet.api.UpsertResult;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.fleet.web.internal.FakeCore;
import online.arval.cabinet.fleet.web.internal.Samples;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.soap.testing.SoapServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FleetServiceTest {
  private static final FakeCore UPSERT = new FakeCore();
  private static final FakeCore VEHICLES = new FakeCore();
  private static final FakeCore COMPANIES = new FakeCore();
  private static SoapServer server;

  @BeforeAll
  static void start() throws Exception {
    UPSERT.on(
        "vehicles",
        arguments ->
            List.of(
                new UpsertResult(
                    0, "V-1", UpsertResult.Outcome.CREATED, Optional.of("id-1"), List.of()),
                new UpsertResult(
                    1,
                    "V-2",
                    UpsertResult.Outcome.FAILED,
                    Optional.empty(),
                    List.of(new FieldError("vin", "invalid-length", "must have 17 characters")))));
    UPSERT.on("companies", arguments -> List.of());
    VEHICLES
        .on("get", arguments -> notFoundUnless(Samples.VEHICLE, arguments[1], Samples.full()))
        .on(
            "find",
            arguments ->
                new Page<>(
                    List.of(Samples.full(), Samples.bare()),
                    Optional.of("next"),
                    OptionalLong.empty()));
    COMPANIES.on("get", arguments -> notFoundUnless(Samples.COMPANY, arguments[1], null));
    server =
        new SoapServer(
            FleetPort.NAMESPACE,
            new FleetService(
                UPSERT.as(FleetUpsert.class),
                VEHICLES.as(Vehicles.class),
                COMPANIES.as(Companies.class)),
            Samples.ERP);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static Object notFoundUnless(Object known, Object asked, Object answer) {
    if (!known.equals(asked)) {
      throw ProblemException.notFound("thing");
    }
    return answer;
  }

  @Test
  void batchIsReadAndAnsweredRowByRow() throws Exception {
    String answer =
        server.call(
            "<f:upsertVehicles><f:vehicle><f:externalId>V-1</f:externalId>"
                + "<f:companyExternalId>C-1</f:companyExternalId><f:vin> XTA </f:vin><f:brand>Lada</f:brand>"
                + "<f:model>Vesta</f:model><f:year>not a year</f:year></f:vehicle>"
                + "<f:vehicle><f:externalId>V-2</f:externalId></f:vehicle></f:upsertVehicles>");
    assertThat(UPSERT.lastArguments().get(0)).isEqualTo(Samples.ERP);
    List<?> rows = (List<?>) UPSERT.lastArguments().get(1);
    assertThat(rows).hasSize(2);
    FleetUpsert.VehicleRow first = (FleetUpsert.VehicleRow) rows.get(0);
    assertThat(first.company()).isEqualTo("C-1");
    assertThat(first.contract()).isEmpty();
    assertThat(first.form().vin()).isEqualTo("XTA");
    assertThat(first.form().year()).isEqualTo("not a year");
    assertThat(answer)
        .contains("created>1<", "failed>1<", "unchanged>0<", "outcome>CREATED<", "id>id-1<")
        .contains("outcome>FAILED<", "field>vin<", "code>invalid-length<");
  }

  @Test
  void whatIsWrongIsSaidInTheSendersWords() throws Exception {
    UPSERT
        .on(
            "drivers",
            arguments ->
                List.of(
                    new UpsertResult(
                        0,
                        "D-1",
                        UpsertResult.Outcome.FAILED,
                        Optional.empty(),
                        List.of(
                            new FieldError("company", "unknown-company", "a"),
                            new FieldError("contract", "unknown-contract", "b")))))
        .on(
            "contracts",
            arguments -> {
              throw ProblemException.invalid("rows", "too-many-rows", "must be at most 5000 rows");
            });
    assertThat(server.call("<f:upsertDrivers/>"))
        .contains("field>companyExternalId<", "field>contractExternalId<");
    assertThat(server.call("<f:upsertContracts/>")).contains("contract: must be at most 5000 rows");
    assertThat(
            server.call(
                "<f:listVehicles><f:filter><f:limit>abc</f:limit></f:filter></f:listVehicles>"))
        .contains("limit: must be a whole number");
    assertThat(server.wsdl()).contains("name=\"limit\" type=\"xs:int\"");
  }

  @Test
  void emptyBatchIsNoRows() throws Exception {
    assertThat(server.call("<f:upsertCompanies/>")).contains("created>0<");
    assertThat(UPSERT.lastArguments().get(1)).isEqualTo(List.of());
  }

  @Test
  void vehicleIsAnswered() throws Exception {
    String answer =
        server.call(
            "<f:getVehicle><f:vehicleId>" + Samples.VEHICLE + "</f:vehicleId></f:getVehicle>");
    assertThat(answer)
        .contains("plate>А123ВС77<", "mileageKm>12345<", "mileageAt>2026-11-01<", "version>7<");
  }

  @Test
  void foreignAndMissingIdsAreProblems() throws Exception {
    assertThat(
            server.call(
                "<f:getVehicle><f:vehicleId>" + Samples.FOREIGN + "</f:vehicleId></f:getVehicle>"))
        .contains("No such thing.");
    assertThat(server.call("<f:getVehicle/>")).contains("vehicleId: is required");
    assertThat(server.call("<f:getVehicle><f:vehicleId>x</f:vehicleId></f:getVehicle>"))
        .contains("must be a UUID");
    assertThat(
            server.call(
                "<f:listVehicles><f:filter><f:companyId>"
                    + Samples.FOREIGN
                    + "</f:companyId></f:filter></f:listVehicles>"))
        .contains("No such thing.");
  }

  @Test
  void listIsFilteredAndPaged() throws Exception {
    String answer =
        server.call(
            "<f:listVehicles><f:filter><f:companyId>"
                + Samples.COMPANY
                + "</f:companyId><f:status>IN_SERVICE</f:status><f:limit>2</f:limit>"
                + "<f:cursor>abc</f:cursor></f:filter></f:listVehicles>");
    assertThat(answer).contains("next>next<", "vin>XTA210990Y2766389<");
    VehicleQuery query = (VehicleQuery) VEHICLES.lastArguments().get(1);
    assertThat(query.company()).contains(Samples.COMPANY);
    assertThat(query.status()).contains(VehicleStatus.IN_SERVICE);
    assertThat(VEHICLES.lastArguments().get(2))
        .isEqualTo(new PageRequest(2, Optional.of("abc"), false));
    assertThat((Caller) VEHICLES.lastArguments().get(0)).isEqualTo(Samples.ERP);
  }

  @Test
  void listWithoutFilterIsTheFirstPage() throws Exception {
    assertThat(server.call("<f:listVehicles/>")).contains("next>next<");
    assertThat(VEHICLES.lastArguments().get(2))
        .isEqualTo(PageRequest.first(PageRequest.DEFAULT_LIMIT));
  }

  @Test
  void wsdlIsOneDocumentLiteralFileWithTheTypedFault() throws Exception {
    String wsdl = server.wsdl();
    assertThat(wsdl)
        .contains("style=\"document\"", "use=\"literal\"", "name=\"FleetService\"")
        .contains("name=\"upsertVehicles\"", "name=\"CabinetFault\"")
        .doesNotContain("wsdl:import", "schemaLocation", "form=\"unqualified\"", "use=\"encoded\"");
  }
}
