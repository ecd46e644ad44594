package online.arval.cabinet.fleet.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.fleet.api.AssignmentId;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Contracts;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.Drivers;
import online.arval.cabinet.fleet.api.FleetOverview;
import online.arval.cabinet.fleet.api.FleetStatistics;
import online.arval.cabinet.fleet.api.MileageReading;
import online.arval.cabinet.fleet.api.NewMileage;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.VehicleForm;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.VehicleSort;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.fleet.web.internal.FakeCore;
import online.arval.cabinet.fleet.web.internal.Samples;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.testing.RestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetApplicationTest {
  private static final String VEHICLE = "/vehicles/" + Samples.VEHICLE;
  private static final String INPUT =
      "{\"vin\":\"XTA\",\"brand\":\"Lada\",\"model\":\"Vesta\",\"year\":2024}";
  private static final DriverId DRIVER = new DriverId("00000000-0000-7000-8000-0000000000d1");
  private static final Assignment ASSIGNMENT =
      new Assignment(
          AssignmentId.create(),
          Samples.COMPANY,
          Samples.VEHICLE,
          "А123ВС77",
          DRIVER,
          "Иванов",
          Instant.parse("2026-01-01T00:00:00Z"),
          Optional.empty());

  private final FakeCore companies = new FakeCore();
  private final FakeCore vehicles = new FakeCore();
  private final FakeCore drivers = new FakeCore();
  private final FakeCore assignments = new FakeCore();
  private final FakeCore statistics = new FakeCore();
  private RestServer server;

  @BeforeEach
  void start() throws Exception {
    vehicles.on("get", arguments -> own(arguments[1], Samples.VEHICLE, Samples.full()));
    vehicles.on("requireWrite", arguments -> null);
    drivers.on("requireWrite", arguments -> null);
    vehicles.on("create", arguments -> Samples.full());
    vehicles.on("update", arguments -> Samples.full());
    companies.on("get", arguments -> own(arguments[1], Samples.COMPANY, null));
    assignments.on(
        "ofVehicle", arguments -> own(arguments[1], Samples.VEHICLE, List.of(ASSIGNMENT)));
    server =
        new RestServer(
            "/api/v1/fleet",
            new FleetApplication(
                companies.as(Companies.class),
                new FakeCore().as(Contracts.class),
                vehicles.as(Vehicles.class),
                drivers.as(Drivers.class),
                assignments.as(Assignments.class),
                statistics.as(FleetStatistics.class)),
            Samples.MANAGER);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static Object own(Object asked, Object known, Object answer) {
    if (!known.equals(asked)) {
      throw ProblemException.notFound("thing");
    }
    return answer;
  }

  @Test
  void vehicleIsSentOnceAndThenNotModified() throws Exception {
    HttpResponse<String> answer = server.get(VEHICLE);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"plate\":\"А123ВС77\"", "\"mileage\":{\"km\":12345,\"at\":\"2026-11-01\"}");
    assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    HttpResponse<String> again = server.get(VEHICLE, "If-None-Match", "\"7\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void listPassesFilterSortAndPage() throws Exception {
    vehicles.on(
        "find",
        arguments -> new Page<>(List.of(Samples.bare()), Optional.of("n"), OptionalLong.of(9)));
    HttpResponse<String> answer =
        server.get(
            "/vehicles?companyId="
                + Samples.COMPANY
                + "&text=octavia&status=in-service&sort=contract-end&order=desc&limit=10&total=true");
    assertThat(answer.body())
        .contains("\"vin\":\"XTA210990Y2766389\"")
        .doesNotContain("plate", "null");
    VehicleQuery query = (VehicleQuery) vehicles.lastArguments().get(1);
    assertThat(query.sort()).isEqualTo(VehicleSort.CONTRACT_END);
    assertThat(query.order()).isEqualTo(SortOrder.DESC);
    assertThat(query.company()).contains(Samples.COMPANY);
    assertThat(query.text()).contains("octavia");
    assertThat(vehicles.lastArguments().get(2))
        .isEqualTo(new PageRequest(10, Optional.empty(), true));
  }

  @Test
  void wrongParametersAreNamed() throws Exception {
    assertProblem(server.get("/vehicles?sort=colour"), 422, "sort: must be one of");
    assertProblem(server.get("/vehicles?status=x"), 422, "status: must be one of");
    assertProblem(server.get("/vehicles?companyId=x"), 422, "companyId: must be a UUID");
    assertProblem(server.get("/contracts?endsBy=tomorrow"), 422, "endsBy: must be a day");
    assertProblem(server.get("/vehicles/export?format=pdf"), 422, "format: must be one of");
  }

  @Test
  void foreignCompanyInAFilterDoesNotExist() throws Exception {
    for (String list :
        List.of("vehicles", "drivers", "contracts", "statistics", "vehicles/export")) {
      assertThat(server.get("/" + list + "?companyId=" + Samples.FOREIGN).statusCode())
          .as(list)
          .isEqualTo(404);
    }
  }

  @Test
  void foreignThingIsUnknownBeforeAnythingElseIsJudged() throws Exception {
    String foreign = "/vehicles/" + Samples.FOREIGN;
    assertThat(server.send("PUT", foreign, "{}").statusCode()).isEqualTo(404);
    assertThat(server.send("POST", foreign + "/mileage", "{}").statusCode()).isEqualTo(404);
    assertThat(server.send("POST", foreign + "/assignments", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void theRightComesBeforeTheForm() throws Exception {
    for (FakeCore core : List.of(vehicles, drivers)) {
      core.on(
          "requireWrite",
          arguments -> {
            throw ProblemException.forbidden("no");
          });
    }
    assertThat(server.send("POST", "/vehicles", "{}").statusCode()).isEqualTo(403);
    assertThat(server.send("POST", "/drivers", "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void vehiclesWithoutDriverAreAFilter() throws Exception {
    vehicles.on("find", arguments -> new Page<>(List.of(), Optional.empty(), OptionalLong.empty()));
    server.get("/vehicles?driver=none");
    assertThat(((VehicleQuery) vehicles.lastArguments().get(1)).withoutDriver()).isTrue();
    server.get("/vehicles");
    assertThat(((VehicleQuery) vehicles.lastArguments().get(1)).withoutDriver()).isFalse();
    assertProblem(server.get("/vehicles?driver=x"), 422, "driver");
  }

  @Test
  void createdVehicleTellsWhereItIs() throws Exception {
    HttpResponse<String> answer = server.send("POST", "/vehicles", INPUT);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .isEqualTo("/api/v1/fleet" + VEHICLE);
    assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(vehicles.lastArguments().get(1)).as("own company").isEqualTo(Samples.COMPANY);
    VehicleForm form = (VehicleForm) vehicles.lastArguments().get(2);
    assertThat(form.year()).isEqualTo("2024");
    assertThat(form.plate()).isEmpty();
  }

  @Test
  void updateNeedsTheVersionAndTheSameCompany() throws Exception {
    assertThat(server.send("PUT", VEHICLE, INPUT).statusCode()).isEqualTo(428);
    assertThat(server.send("PUT", VEHICLE, INPUT, "If-Match", "\"7\"").statusCode()).isEqualTo(200);
    assertThat(vehicles.lastArguments().get(3)).isEqualTo(OptionalLong.of(7));
    String moved = INPUT.replace("{", "{\"companyId\":\"" + Samples.FOREIGN + "\",");
    assertProblem(server.send("PUT", VEHICLE, moved, "If-Match", "*"), 422, "other-company");
  }

  @Test
  void exportStreamsEverythingWithAName() throws Exception {
    vehicles.on(
        "find",
        arguments -> new Page<>(List.of(Samples.full()), Optional.empty(), OptionalLong.empty()));
    HttpResponse<String> answer = server.get("/vehicles/export?language=en");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("vehicles.csv");
    assertThat(answer.body())
        .startsWith("\ufeffplate;vin;sts")
        .contains("А123ВС77;XTA210990Y2766389");
    assertThat(server.get("/vehicles/export?format=xlsx").body()).startsWith("PK");
  }

  @Test
  void mileageIsRecorded() throws Exception {
    vehicles.on(
        "recordMileage",
        arguments ->
            new MileageReading(
                "m", Samples.VEHICLE, 5, LocalDate.of(2026, 1, 2), false, "user:x", Instant.EPOCH));
    HttpResponse<String> answer =
        server.send("POST", VEHICLE + "/mileage", "{\"km\":5,\"at\":\"2026-01-02\"}");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(vehicles.lastArguments().get(2))
        .isEqualTo(new NewMileage(5, LocalDate.of(2026, 1, 2), false));
    assertProblem(server.send("POST", VEHICLE + "/mileage", "{\"km\":5}"), 422, "at: is required");
    for (String body : List.of("{\"km\":-1}", "{}", "{\"at\":\"2999-01-01\"}")) {
      assertProblem(server.send("POST", VEHICLE + "/mileage", body), 422, "km: ");
      assertProblem(server.send("POST", VEHICLE + "/mileage", body), 422, "(and 1 more)");
    }
    assertProblem(server.send("POST", VEHICLE + "/mileage", ""), 400, "body-required");
  }

  @Test
  void assignmentWithoutStartIsAHandOver() throws Exception {
    assignments.on("handOver", arguments -> ASSIGNMENT).on("assign", arguments -> ASSIGNMENT);
    String driver = "\"driverId\":\"" + DRIVER + "\"";
    assertThat(server.send("POST", VEHICLE + "/assignments", "{" + driver + "}").statusCode())
        .isEqualTo(201);
    assertThat(assignments.methods()).last().isEqualTo("handOver");
    String from = "{" + driver + ",\"from\":\"2026-01-01T00:00:00Z\"}";
    assertThat(server.send("POST", VEHICLE + "/assignments", from).statusCode()).isEqualTo(201);
    assertThat(assignments.methods()).last().isEqualTo("assign");
    String onlyTo = "{" + driver + ",\"to\":\"2026-01-01T00:00:00Z\"}";
    assertProblem(server.send("POST", VEHICLE + "/assignments", onlyTo), 422, "from: is required");
    assertThat(server.get(VEHICLE + "/assignments").body()).contains("\"driverName\":\"Иванов\"");
  }

  @Test
  void assignmentEndsNowUnlessToldWhen() throws Exception {
    assignments.on("end", arguments -> ASSIGNMENT);
    Instant before = Instant.now();
    server.send("POST", "/assignments/" + ASSIGNMENT.id() + "/end", "{}");
    assertThat((Instant) assignments.lastArguments().get(2)).isBetween(before, Instant.now());
    server.send(
        "POST", "/assignments/" + ASSIGNMENT.id() + "/end", "{\"at\":\"2026-02-01T00:00:00Z\"}");
    assertThat(assignments.lastArguments().get(2)).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
  }

  @Test
  void driverFormIsPassedAndAbsentSelfIsNotFound() throws Exception {
    drivers.on("self", arguments -> Optional.empty());
    drivers.on(
        "create",
        arguments -> {
          throw ProblemException.invalid("fullName", "x", "y");
        });
    assertThat(server.get("/drivers/self").statusCode()).isEqualTo(404);
    String driver = "{\"fullName\":\"Иванов Иван\",\"phone\":\"+79991234567\"}";
    assertThat(server.send("POST", "/drivers", driver).statusCode()).isEqualTo(422);
    assertThat(drivers.lastArguments().get(2))
        .isEqualTo(new DriverForm("Иванов Иван", "", "+79991234567", "", ""));
  }

  @Test
  void badgeCountsContractsEndingSoon() throws Exception {
    statistics.on("overview", arguments -> new FleetOverview(9, Map.of(), 1, 2, 3, 4));
    assertThat(server.get("/statistics/contracts-ending-soon").body()).isEqualTo("{\"count\":4}");
    assertThat(server.get("/statistics").body()).contains("\"withoutDriver\":1", "\"contracts\":3");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String part) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(part);
  }
}
