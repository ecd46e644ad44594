package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import online.arval.cabinet.itests.support.Api.Answer;

/** What every refusal must look like, and what no answer may tell. */
final class Refusals {
  /** Class names, stack frames and pages of the libraries beneath. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|\\bat [a-z]+(\\.\\w+)+\\(|(java|javax|jakarta|org|com|online)\\.[a-z]+\\.[a-z]"
              + "|\\.java:\\d|Jetty|Karaf|Jackson|Apache|<html|SELECT |select e ",
          Pattern.DOTALL);

  private static final List<String> SECURITY_HEADERS =
      List.of(
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Permissions-Policy",
          "Cross-Origin-Opener-Policy",
          "Content-Security-Policy",
          "X-Correlation-Id");

  private Refusals() {}

  /** Asserts a problem document with this status and code. */
  static JsonNode problem(Answer answer, int status, String code) {
    JsonNode problem = problem(answer, status);
    assertThat(problem.path("code").asText()).as(answer.body()).isEqualTo(code);
    return problem;
  }

  /** Asserts a problem document with this status. */
  static JsonNode problem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    headers(answer);
    nothingInside(answer.body());
    JsonNode problem = answer.json();
    assertThat(problem.path("type").asText()).startsWith("https://cabinet.arval.online/problems/");
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    for (String member : List.of("title", "detail", "code", "instance", "correlationId")) {
      assertThat(problem.path(member).asText()).as(member + " of " + problem).isNotBlank();
    }
    assertThat(problem.path("correlationId").asText()).isEqualTo(answer.header("X-Correlation-Id"));
    return problem;
  }

  /** Asserts 422 with an error of this code at this field. */
  static void field(Answer answer, String field, String code) {
    JsonNode problem = problem(answer, 422);
    assertThat(StreamSupport.stream(problem.path("errors").spliterator(), false))
        .as(answer.body())
        .anySatisfy(
            error -> {
              assertThat(error.path("field").asText()).isEqualTo(field);
              assertThat(error.path("code").asText()).isEqualTo(code);
              assertThat(error.path("message").asText()).isNotBlank();
            });
  }

  /** Asserts that the headers which protect a browser are there. */
  static void headers(Answer answer) {
    assertThat(SECURITY_HEADERS)
        .as("headers of " + answer.raw().request())
        .allSatisfy(name -> assertThat(answer.header(name)).as(name).isNotBlank());
    assertThat(answer.header("Server")).isEmpty();
  }

  /** Asserts that the text tells nothing about our insides. */
  static void nothingInside(String text) {
    assertThat(INSIDES.matcher(text).find()).as("tells of our insides: " + text).isFalse();
  }
}
