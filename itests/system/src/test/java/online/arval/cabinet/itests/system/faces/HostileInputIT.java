package online.arval.cabinet.itests.system.faces;

import static online.arval.cabinet.itests.system.faces.Refusals.field;
import static online.arval.cabinet.itests.system.faces.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Api.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad input over REST: each gets its clear error, tells nothing and changes nothing. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {
  private static final String DRIVERS = "/api/v1/fleet/drivers";
  private static final String VEHICLES = "/api/v1/fleet/vehicles";

  private final Demo demo;
  private final Api account;
  private final Api fleet;
  private FleetState before;

  HostileInputIT(Demo demo) {
    this.demo = demo;
    this.account = demo.as("account");
    this.fleet = demo.as("fleet");
  }

  @BeforeAll
  void remember() {
    before = FleetState.of(demo);
  }

  @AfterAll
  void nothingHasChanged() {
    FleetState.of(demo).assertSameAs(before);
  }

  @TestFactory
  Stream<DynamicTest> json() {
    return Stream.of(
        json("not JSON", "{\"fullName\": ", 400, "malformed-json"),
        json("no JSON at all", "fullName=Иванов", 400, "malformed-json"),
        json("nothing", "", 400, "body-required"),
        json("null", "null", 400, null),
        json("a list", "[]", 400, "malformed-json"),
        json("a text", "\"Иванов\"", 400, "malformed-json"),
        json("a number", "42", 400, "malformed-json"),
        json("two values", "{\"fullName\":\"Иванов\"}{}", 400, "malformed-json"),
        json(
            "one member twice",
            "{\"fullName\":\"А А\",\"fullName\":\"Б Б\"}",
            400,
            "malformed-json"),
        json("nested objects", "{\"a\":".repeat(5_000), 400, null),
        json("a number of 5,000 digits", "{\"fullName\":" + "9".repeat(5_000) + "}", 400, null),
        json("not a number", "{\"fullName\": NaN}", 400, "malformed-json"),
        json("comments", "{/* */\"fullName\":\"Иванов\"}", 400, "malformed-json"),
        json("control characters", "{\"fullName\":\"\u0001\"}", 400, "malformed-json"));
  }

  private DynamicTest json(String name, String body, int status, String codeOrNull) {
    return dynamicTest(
        name,
        () -> {
          JsonNode problem = problem(fleet.post(DRIVERS, body), status);
          assertThat(codeOrNull == null || problem.path("code").asText().equals(codeOrNull))
              .as(problem.toString())
              .isTrue();
        });
  }

  @TestFactory
  Stream<DynamicTest> fields() {
    return Stream.of(
        driver(
            "unknown field",
            "{\"fullName\":\"Иванов И\",\"isAdmin\":true}",
            "isAdmin",
            "unknown-field"),
        driver("object for text", "{\"fullName\":{\"a\":1}}", "fullName", "invalid-type"),
        driver("list for text", "{\"fullName\":[\"a\"]}", "fullName", "invalid-type"),
        driver(
            "nested 5,000 deep", "{\"fullName\":" + "[".repeat(5_000), "fullName", "invalid-type"),
        driver("number for text", "{\"fullName\":12}", "fullName", "invalid-type"),
        driver("endless number", "{\"fullName\":1e999999999}", "fullName", "invalid-type"),
        driver("truth for text", "{\"fullName\":true}", "fullName", "invalid-type"),
        driver("U+0000", person("externalId", "a\\u0000"), "externalId", "invalid-characters"),
        driver("half a pair", person("phone", "\\ud83d"), "phone", "invalid-characters"),
        driver("U+FFFF", person("externalId", "a\\uffff"), "externalId", "invalid-characters"),
        driver("turned", person("externalId", "a\\u202eb"), "externalId", "invalid-characters"),
        driver("invisible", "{\"fullName\":\"\\u200b\\u200b\"}", "fullName", "required"),
        driver("missing", "{}", "fullName", "required"),
        driver("blank", "{\"fullName\":\"   \"}", "fullName", "required"),
        driver(
            "too long", "{\"fullName\":\"" + "я".repeat(100_000) + "\"}", "fullName", "too-long"),
        driver("bad licence", person("licence", "12"), "licence", "invalid-licence"),
        driver("bad phone", person("phone", "call me"), "phone", "invalid-phone"),
        driver("bad status", person("status", "KING"), "status", "invalid-choice"),
        vehicle("VIN with O", "vin", "\"XTA2109999999997O\"", "invalid-vin"),
        vehicle("short VIN", "vin", "\"XTA\"", "invalid-vin"),
        vehicle("plate of no country", "plate", "\"ЫЫ777Ы77\"", "invalid-plate"),
        vehicle("region 000", "plate", "\"А123ВС000\"", "invalid-plate"),
        vehicle("certificate", "sts", "\"12\"", "invalid-sts"),
        vehicle("text for a number", "year", "\"new\"", "invalid-type"),
        vehicle("fraction", "year", "2024.5", null),
        vehicle("huge number", "year", "99999999999999999999", "out-of-range"),
        vehicle("year of the horse", "year", "1066", "out-of-range"),
        vehicle("category", "category", "\"Z\"", "invalid-choice"),
        vehicle("contract that is no id", "contractId", "\"../../etc/passwd\"", null),
        vehicle("SQL", "vin", "\"' or 1=1; drop table fleet_vehicle --\"", "invalid-vin"));
  }

  private DynamicTest driver(String name, String body, String field, String code) {
    return dynamicTest("driver: " + name, () -> field(fleet.post(DRIVERS, body), field, code));
  }

  private static String person(String member, String value) {
    return "{\"fullName\":\"Иванов И\",\"" + member + "\":\"" + value + "\"}";
  }

  private DynamicTest vehicle(String name, String member, String value, String codeOrNull) {
    return dynamicTest(
        "vehicle: " + name,
        () -> {
          String company = demo.company(1).path("id").asText();
          StringBuilder body = new StringBuilder("{\"companyId\":\"" + company + "\"");
          Map.of(
                  "vin",
                  "\"XTA21099999999977\"",
                  "brand",
                  "\"Lada\"",
                  "model",
                  "\"Vesta\"",
                  "year",
                  "2024")
              .forEach((m, v) -> body.append(m.equals(member) ? "" : ",\"" + m + "\":" + v));
          body.append(",\"").append(member).append("\":").append(value).append('}');
          Answer answer = account.post(VEHICLES, body.toString());
          JsonNode error = problem(answer, 422).path("errors").path(0);
          assertThat(error.path("field").asText()).as(answer.body()).isEqualTo(member);
          if (codeOrNull != null) {
            assertThat(error.path("code").asText()).as(answer.body()).isEqualTo(codeOrNull);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> queries() {
    return Stream.of(
        query("limit=0", "limit"),
        query("limit=501", "limit"),
        query("limit=many", "limit"),
        query("limit=99999999999999999999", "limit"),
        query("cursor=garbage", "cursor"),
        query("cursor=UExBVEU6QVNDHw", "cursor"),
        query("sort=vin;drop", "sort"),
        query("order=sideways", "order"),
        query("status=STOLEN", "status"),
        query("total=perhaps", "total"),
        query("driver=somebody", "driver"),
        dynamicTest(
            "endsBy of contracts",
            () ->
                field(
                    fleet.get("/api/v1/fleet/contracts?endsBy=2026-02-30"),
                    "endsBy",
                    "invalid-date")),
        dynamicTest(
            "format of an export", () -> problem(fleet.get(VEHICLES + "/export?format=exe"), 422)),
        dynamicTest(
            "an injection finds nothing",
            () ->
                assertThat(
                        fleet
                            .get(VEHICLES + "?text=%27%20or%201%3D1%20--%20%25_")
                            .expect(200)
                            .json()
                            .path("items"))
                    .isEmpty()));
  }

  private DynamicTest query(String query, String field) {
    return dynamicTest(
        query,
        () -> {
          Answer answer = fleet.get(VEHICLES + "?" + query);
          assertThat(problem(answer, 422).path("errors").path(0).path("field").asText())
              .as(answer.body())
              .isEqualTo(field);
        });
  }

  @Test
  void wrongTypesAndMethods() {
    problem(fleet.post(DRIVERS, "{}", Map.of("Content-Type", "text/plain")), 415);
    problem(fleet.post(DRIVERS, "<a/>", Map.of("Content-Type", "application/xml")), 415);
    problem(fleet.send("GET", DRIVERS, null, Map.of("Accept", "image/png")), 406);
    problem(fleet.send("PATCH", DRIVERS, "{}", Map.of()), 405);
    problem(fleet.send("DELETE", VEHICLES, null, Map.of()), 405);
    problem(fleet.get("/api/v1/fleet/none"), 404);
    problem(fleet.get("/api/v1/none"), 404);
    field(fleet.get(VEHICLES + "/not-an-id"), "vehicleId", "invalid-id");
    problem(fleet.get("/no-such-page"), 404);
  }

  @TestFactory
  Stream<DynamicTest> contentTypes() {
    return Stream.of(
        contentType(DRIVERS, "application/json;charset=bogus", "unsupported-charset"),
        contentType(DRIVERS, "application/json;charset=windows-1251", "unsupported-charset"),
        contentType(DRIVERS, "foo", "unsupported-media-type"),
        contentType("/api/v1/session", "application/json;charset=bogus", "unsupported-charset"),
        contentType(
            "/oauth2/token",
            "application/x-www-form-urlencoded;charset=bogus",
            "unsupported-charset"),
        contentType("/soap/v1/FleetService", "text/xml; charset=bogus", "unsupported-charset"));
  }

  private DynamicTest contentType(String path, String type, String code) {
    return dynamicTest(
        path + " as " + type,
        () -> {
          Map<String, String> header = Map.of("Content-Type", type);
          problem(fleet.post(path, "{}", header), 415, code);
          problem(Api.anonymous(demo.url()).post(path, "{}", header), 415, code);
        });
  }

  @Test
  void aNulOfAQueryReachesNoDatabase() {
    problem(fleet.get(VEHICLES + "?text=a%00"), 400, "malformed-query");
  }

  @Test
  void everyWrongFieldOfAReadingIsNamed() {
    String id = fleet.get(VEHICLES + "?limit=1").json().path("items").path(0).path("id").asText();
    for (String body : new String[] {"{}", "{\"km\":-1}"}) {
      JsonNode errors =
          problem(fleet.post(VEHICLES + "/" + id + "/mileage", body), 422).path("errors");
      assertThat(errors.findValuesAsText("field")).containsExactlyInAnyOrder("km", "at");
    }
  }

  @Test
  void versionsMustMatch() {
    JsonNode driver = fleet.get(DRIVERS + "?limit=1").expect(200).json().path("items").path(0);
    String path = DRIVERS + "/" + driver.path("id").asText();
    String body = "{\"fullName\":\"Иной Иван Иванович\"}";
    problem(fleet.put(path, body, Map.of()), 428, "if-match-required");
    problem(fleet.put(path, body, Map.of("If-Match", "\"99999\"")), 412);
    problem(fleet.put(path, body, Map.of("If-Match", "W/\"1\"")), 412);
    problem(fleet.put(path, body, Map.of("If-Match", "garbage")), 412);
  }

  @Test
  void whatNoRoleAllows() {
    String driver = person("phone", "+79991234567");
    String ofCompany =
        driver.replace("{", "{\"companyId\":\"" + demo.company(1).path("id").asText() + "\",");
    problem(demo.as("driver").post(DRIVERS, driver), 403);
    problem(demo.as("support").post(DRIVERS, ofCompany), 403);
    problem(demo.as("registrar").get(VEHICLES), 403);
    problem(demo.as("dpo").get(VEHICLES), 403);
    Demo.Partner reader = demo.partner("rest-reader", "", "fleet:read");
    Api api = Api.partner(demo.url(), reader.clientId(), reader.secret());
    api.get(VEHICLES).expect(200);
    JsonNode refused = problem(api.post(DRIVERS, ofCompany), 403);
    assertThat(refused.path("detail").asText()).contains("fleet:write");
    problem(api.post(DRIVERS, "{}"), 403);
    problem(api.post(VEHICLES, "{}"), 403);
    Demo.Partner stranger = demo.partner("stranger", "", "payments:read");
    problem(Api.partner(demo.url(), stranger.clientId(), stranger.secret()).get(VEHICLES), 403);
  }
}
