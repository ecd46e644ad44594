package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Api.Answer;
import online.arval.cabinet.itests.system.faces.OpenApi.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The OpenAPI document is sound, tells what is served, and can be browsed. */
@ExtendWith(RunningDemo.class)
class ContractIT {
  private static final Pattern RESOURCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final Demo demo;
  private final OpenApi openApi;

  ContractIT(Demo demo) {
    this.demo = demo;
    this.openApi = OpenApi.of(demo);
  }

  @Test
  void isADocumentOfVersion31() {
    JsonNode document = openApi.document();
    assertThat(document.path("openapi").asText()).matches("3\\.1\\.\\d");
    assertThat(document.path("info").path("title").asText()).isNotBlank();
    assertThat(document.path("info").path("version").asText()).isNotBlank();
    assertThat(document.path("components").path("securitySchemes")).isNotEmpty();
    document
        .path("components")
        .path("schemas")
        .properties()
        .forEach(schema -> assertThat(schema.getKey()).matches("[A-Za-z0-9._-]+"));
  }

  @Test
  void everyReferencePointsSomewhere() {
    for (JsonNode reference : openApi.document().findValues("$ref")) {
      String pointer = reference.asText();
      assertThat(pointer).startsWith("#/");
      assertThat(openApi.document().at(pointer.substring(1)).isMissingNode()).as(pointer).isFalse();
    }
  }

  @Test
  void operationsHaveNamesOfTheirOwn() {
    List<String> ids =
        openApi.operations().stream()
            .map(operation -> operation.node().path("operationId").asText())
            .toList();
    assertThat(ids).isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void operationsAreWhole() {
    for (Operation operation : openApi.operations()) {
      String name = operation.toString();
      assertThat(operation.path()).as(name).startsWith("/api/v1/").doesNotEndWith("/");
      assertThat(operation.node().path("summary").asText()).as(name).isNotBlank();
      assertThat(operation.node().path("tags")).as(name).isNotEmpty();
      assertThat(operation.node().path("responses")).as(name).isNotEmpty();
      Set<String> variables = new TreeSet<>();
      Matcher variable = VARIABLE.matcher(operation.path());
      while (variable.find()) {
        variables.add(variable.group(1));
      }
      assertThat(openApi.parameters(operation, "path"))
          .as(name)
          .containsExactlyInAnyOrderElementsOf(variables);
      boolean readOnly = Set.of("GET", "HEAD", "DELETE").contains(operation.method());
      assertThat(readOnly && operation.node().has("requestBody")).as("body of " + name).isFalse();
    }
  }

  /** Lists are read page by page, and say so. */
  @Test
  void listsDescribeTheirPaging() {
    List<Operation> lists =
        openApi.operations().stream()
            .filter(operation -> operation.method().equals("GET"))
            .filter(
                operation ->
                    operation
                        .path()
                        .matches("/api/v1/fleet/(vehicles|drivers|contracts|companies)"))
            .toList();
    assertThat(lists).hasSize(4);
    assertThat(lists)
        .allSatisfy(
            operation ->
                assertThat(openApi.parameters(operation, "query"))
                    .as(operation.toString())
                    .contains("limit", "cursor", "total"));
  }

  /** Whatever is described is served: not even without a sign-in is it an unknown address. */
  @TestFactory
  Stream<DynamicTest> everyOperationIsServed() {
    return openApi.operations().stream()
        .map(
            operation ->
                dynamicTest(
                    operation.toString(),
                    () -> {
                      String path = VARIABLE.matcher(operation.path()).replaceAll("none");
                      String body = openApi.bodySchema(operation).isMissingNode() ? null : "{}";
                      Answer answer =
                          demo.anonymous().send(operation.method(), path, body, Map.of());
                      assertThat(answer.status())
                          .as(answer.body())
                          .isNotIn(404, 405, 406, 415, 500);
                    }));
  }

  /**
   * Whatever is served is described: methods that a described address does not tell are refused.
   */
  @TestFactory
  Stream<DynamicTest> nothingElseIsServed() {
    return openApi.document().path("paths").properties().stream()
        .map(
            path ->
                dynamicTest(
                    path.getKey(),
                    () -> {
                      String address = VARIABLE.matcher(path.getKey()).replaceAll("none");
                      List<String> served = new ArrayList<>();
                      for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
                        String body = method.equals("GET") || method.equals("DELETE") ? null : "{}";
                        Answer answer = demo.anonymous().send(method, address, body, Map.of());
                        if (answer.status() != 405 && answer.status() != 404) {
                          served.add(method.toLowerCase());
                        }
                      }
                      assertThat(described(address)).containsAll(served);
                    }));
  }

  /**
   * Methods of every described path that the address fits: {@code /self} is an {@code {id}} too.
   */
  private Set<String> described(String address) {
    Set<String> methods = new TreeSet<>();
    for (Operation operation : openApi.operations()) {
      if (address.matches(VARIABLE.matcher(operation.path()).replaceAll("[^/]+"))) {
        methods.add(operation.method().toLowerCase());
      }
    }
    return methods;
  }

  @Test
  void theDocumentOfAFeature() {
    JsonNode fleet = demo.anonymous().get("/api/v1/openapi/fleet.json").expect(200).json();
    assertThat(fleet.path("paths").properties())
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path.getKey()).startsWith("/api/v1/fleet/"));
    Refusals.problem(demo.anonymous().get("/api/v1/openapi/none.json"), 404);
  }

  /** The pages to browse it need nothing that their own policy forbids. */
  @Test
  void thePagesLoad() {
    Answer page = demo.anonymous().get("/api/").expect(200);
    String policy = page.header("Content-Security-Policy");
    assertThat(policy).contains("script-src 'self'").doesNotContain("'unsafe-eval'");
    assertThat(page.body())
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContain(" onload=");
    Matcher resource = RESOURCE.matcher(page.body());
    List<String> loaded = new ArrayList<>();
    while (resource.find()) {
      assertThat(resource.group(1)).doesNotContain("://");
      Answer answer = demo.anonymous().get("/api/" + resource.group(1)).expect(200);
      assertThat(answer.body()).isNotEmpty();
      loaded.add(resource.group(1));
    }
    assertThat(loaded)
        .anyMatch(name -> name.endsWith(".js"))
        .anyMatch(name -> name.endsWith(".css"));
  }
}
