package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Api.Answer;
import online.arval.cabinet.itests.system.faces.OpenApi.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing of one company exists for another: generated from the OpenAPI document, so that a new
 * operation is covered, or fails the test until it is said what its parameters name.
 */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignCompanyIT {
  private final Demo demo;
  private final OpenApi openApi;
  private final CompanyThings foreign;
  private final CompanyThings own;
  private final Api partner;
  private final Map<String, Api> callers;
  private FleetState before;

  ForeignCompanyIT(Demo demo) {
    this.demo = demo;
    this.openApi = OpenApi.of(demo);
    this.foreign = CompanyThings.of(demo, 1, "fleet").withMethod(demo, "fleet");
    this.own = CompanyThings.of(demo, 2, "fleet2");
    Demo.Partner confined = demo.confinedTo(own.company());
    this.partner = Api.partner(demo.url(), confined.clientId(), confined.secret());
    this.callers =
        Map.of(
            "fleet2", demo.as("fleet2"),
            "driver2", demo.as("driver2"),
            "partner of company 2", partner);
  }

  @BeforeAll
  void remember() {
    before = FleetState.of(demo);
  }

  @AfterAll
  void nothingHasChanged() {
    FleetState.of(demo).assertSameAs(before);
  }

  /** A foreign thing in the path: 404, in the same words as for a thing that never was. */
  @TestFactory
  Stream<DynamicTest> inThePath() {
    return openApi.operations().stream()
        .filter(operation -> !openApi.parameters(operation, "path").isEmpty())
        .flatMap(
            operation -> tests(operation.toString(), caller -> refusesPath(operation, caller)));
  }

  private void refusesPath(Operation operation, Api caller) {
    String path = operation.path();
    String neverWas = path;
    for (String name : openApi.parameters(operation, "path")) {
      String id =
          foreign
              .id(operation.path(), name)
              .orElseThrow(
                  () ->
                      new AssertionError(
                          "say in CompanyThings which thing of a company {" + name + "} names"));
      path = path.replace("{" + name + "}", id);
      neverWas = neverWas.replace("{" + name + "}", UUID.randomUUID().toString());
    }
    ObjectNode body = Bodies.whole(openApi.bodySchema(operation), own.ids());
    // a machine has no sessions at all, and the books of the lessor are no client's business
    boolean nobody = caller == partner && path.startsWith("/api/v1/sessions/");
    int status = nobody ? 401 : isOfTheLessor(operation) ? 403 : 404;
    JsonNode refusal = Refusals.problem(send(caller, operation, path, body), status);
    JsonNode other = Refusals.problem(send(caller, operation, neverWas, body), status);
    for (String member : List.of("type", "title", "detail", "code")) {
      assertThat(refusal.path(member)).as(member).isEqualTo(other.path(member));
    }
  }

  /** A foreign thing as a member of a body, beside things of one's own. */
  @TestFactory
  Stream<DynamicTest> inTheBody() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Operation operation : openApi.operations()) {
      JsonNode schema = openApi.bodySchema(operation);
      for (String member : names(schema.path("properties"))) {
        if (Bodies.namesThing(member) || Bodies.namesThings(member)) {
          tests(
                  operation + " with a foreign " + member,
                  caller -> refusesBody(operation, schema, member, caller))
              .forEach(tests::add);
        }
      }
    }
    assertThat(tests).as("operations that name things in their bodies").isNotEmpty();
    return tests.stream();
  }

  private void refusesBody(Operation operation, JsonNode schema, String member, Api caller) {
    ObjectNode body = Bodies.whole(schema, own.ids());
    if (Bodies.namesThings(member)) {
      body.putArray(member).add(known(member.substring(0, member.length() - 1)));
    } else {
      body.put(member, known(member));
    }
    String path = operation.path();
    for (String name : openApi.parameters(operation, "path")) {
      path = path.replace("{" + name + "}", own.ids().get(name));
    }
    Answer answer = send(caller, operation, path, body);
    // an own thing that the role may not change at all is refused before its body is read
    assertThat(answer.status()).as(answer.body()).isIn(403, 404, 422);
    Refusals.problem(answer, answer.status());
    if (answer.status() == 422) {
      assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly(member);
    }
  }

  /** A foreign thing as a filter: 404, or nothing. */
  @TestFactory
  Stream<DynamicTest> inTheQuery() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Operation operation : openApi.operations()) {
      for (String name : openApi.parameters(operation, "query")) {
        if (Bodies.namesThing(name)) {
          tests(
                  operation + "?" + name,
                  caller -> {
                    String path = operation.path() + "?" + name + "=" + known(name);
                    tellsNothing(caller.get(path));
                  })
              .forEach(tests::add);
        }
      }
    }
    assertThat(tests).as("operations that filter by things").isNotEmpty();
    return tests.stream();
  }

  private void tellsNothing(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(200, 403, 404);
    if (answer.status() == 200) {
      assertThat(foreign.all()).noneMatch(answer.body()::contains);
      boolean file = !answer.header("Content-Type").startsWith("application/json");
      assertThat(file ? answer.body().lines().count() - 1 : answer.json().path("items").size())
          .as(answer.body())
          .isZero();
    } else {
      Refusals.problem(answer, answer.status());
    }
  }

  /** Lists and everything else that is read without a name. */
  @TestFactory
  Stream<DynamicTest> inLists() {
    return openApi.operations().stream()
        .filter(operation -> operation.method().equals("GET"))
        .filter(operation -> openApi.parameters(operation, "path").isEmpty())
        .filter(operation -> !operation.answers("text/event-stream"))
        .flatMap(
            operation ->
                tests(
                    operation.toString(),
                    caller -> {
                      Answer answer = caller.get(operation.path() + "?limit=500");
                      assertThat(answer.status()).as(answer.body()).isIn(200, 401, 403, 404);
                      assertThat(foreign.all()).noneMatch(answer.body()::contains);
                    }));
  }

  /** The control: what others must not see is there, under these very ids. */
  @TestFactory
  Stream<DynamicTest> ownersSeeIt() {
    Stream<DynamicTest> things =
        openApi.operations().stream()
            .filter(operation -> operation.method().equals("GET"))
            .filter(operation -> !openApi.parameters(operation, "path").isEmpty())
            .map(
                operation ->
                    dynamicTest(
                        operation.toString(),
                        () -> {
                          String path = operation.path();
                          for (String name : openApi.parameters(operation, "path")) {
                            path = path.replace("{" + name + "}", known(name));
                          }
                          String owner = isOfTheLessor(operation) ? "account" : "fleet";
                          Answer answer = demo.as(owner).get(path);
                          if (operation.path().endsWith("/receipt") && answer.status() != 200) {
                            Refusals.problem(answer, 409, "payment-not-paid");
                          } else {
                            answer.expect(200);
                          }
                        }));
    Stream<DynamicTest> lists =
        Stream.of("vehicles", "drivers", "contracts", "companies")
            .map(
                list ->
                    dynamicTest(
                        list,
                        () -> {
                          Answer answer =
                              demo.as("fleet").get("/api/v1/fleet/" + list + "?limit=500");
                          assertThat(foreign.all()).anyMatch(answer.expect(200).body()::contains);
                        }));
    return Stream.concat(things, lists);
  }

  @Test
  void aDriverSeesTheOneCar() {
    for (String driver : List.of("driver", "driver2")) {
      JsonNode page = demo.as(driver).get("/api/v1/fleet/vehicles?total=true").expect(200).json();
      assertThat(page.path("items")).as(driver).hasSize(1);
      assertThat(page.path("total").asInt()).as(driver).isEqualTo(1);
      assertThat(demo.as(driver).get("/api/v1/fleet/drivers").expect(200).json().path("items"))
          .as(driver)
          .hasSize(1);
    }
  }

  private static boolean isOfTheLessor(Operation operation) {
    return operation.path().matches("/api/v1/payments/(ledger|reconciliations)/.*");
  }

  private interface Check {
    void of(Api caller) throws Exception;
  }

  private Stream<DynamicTest> tests(String name, Check check) {
    return callers.entrySet().stream()
        .map(
            caller ->
                dynamicTest(name + " as " + caller.getKey(), () -> check.of(caller.getValue())));
  }

  private String known(String name) {
    return foreign
        .id("", name)
        .orElseThrow(() -> new AssertionError("say in CompanyThings what " + name + " names"));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Answer send(Api caller, Operation operation, String path, ObjectNode body) {
    boolean read = operation.method().equals("GET") || operation.method().equals("DELETE");
    return caller.send(
        operation.method(), path, read ? null : body.toString(), Map.of("If-Match", "*"));
  }
}
