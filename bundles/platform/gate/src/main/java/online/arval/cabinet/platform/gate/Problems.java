package online.arval.cabinet.platform.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.Correlation;

/**
 * Writes problems as {@code application/problem+json} (RFC 9457), the same for REST, the gate and
 * plain servlets.
 */
public final class Problems {
  /** Media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What every problem's type URI begins with; the kind's slug follows. */
  public static final String TYPE_PREFIX = "https://cabinet.arval.online/problems/";

  private static final int NOT_IMPLEMENTED = 501;

  /** Pure ASCII, so that the bytes are the same whatever encoding a servlet has chosen already. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Problems() {}

  /** The kind whose status this is; for other statuses the nearest general kind. */
  public static ProblemKind kindOf(int status) {
    if (status == NOT_IMPLEMENTED) {
      // what servlets say of a method that nobody knows
      return ProblemKind.METHOD_NOT_ALLOWED;
    }
    return Arrays.stream(ProblemKind.values())
        .filter(kind -> kind.status() == status)
        .findFirst()
        .orElse(status >= 500 ? ProblemKind.INTERNAL : ProblemKind.MALFORMED);
  }

  /**
   * The members of the problem document, in order.
   *
   * @param instance path of the request
   */
  public static Map<String, Object> document(ProblemException problem, String instance) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", TYPE_PREFIX + problem.kind().slug());
    document.put("title", problem.kind().title());
    document.put("status", problem.kind().status());
    document.put("detail", problem.getMessage());
    document.put("code", problem.code());
    document.put("instance", instance);
    Correlation.current().ifPresent(id -> document.put("correlationId", id));
    if (!problem.errors().isEmpty()) {
      document.put("errors", problem.errors().stream().map(Problems::error).toList());
    }
    problem.extensions().forEach((name, value) -> document.putIfAbsent(name, plain(value)));
    return document;
  }

  /** The problem document as JSON in ASCII. */
  public static byte[] bytes(ProblemException problem, String instance) {
    return bytes(problem, problem.kind().status(), instance);
  }

  /** The same with a status that is no kind of its own, such as 414 of a malformed request. */
  public static byte[] bytes(ProblemException problem, int status, String instance) {
    Map<String, Object> document = document(problem, instance);
    document.put("status", status);
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a document of plain values cannot be written", impossible);
    }
  }

  /**
   * Answers the request with the problem, dropping what was buffered. When the answer is already on
   * its way nothing can be done and nothing is.
   */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, ProblemException problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] body = bytes(problem, request.getRequestURI());
    response.resetBuffer();
    response.setStatus(problem.kind().status());
    response.setContentType(MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("ETag", null);
    if (problem.kind() == ProblemKind.TOO_LARGE) {
      // the rest of the body is still on its way: nothing else can come over this connection
      response.setHeader("Connection", "close");
    }
    problem.retryAfter().ifPresent(after -> response.setHeader("Retry-After", retryAfter(after)));
    response.setContentLength(body.length);
    send(response, body);
  }

  /** A servlet that took the writer before it failed leaves only the writer. */
  private static void send(HttpServletResponse response, byte[] ascii) throws IOException {
    ServletOutputStream out;
    try {
      out = response.getOutputStream();
    } catch (IllegalStateException writerIsTaken) {
      response.getWriter().write(new String(ascii, StandardCharsets.US_ASCII));
      return;
    }
    out.write(ascii);
  }

  /** A duration as the value of {@code Retry-After}: whole seconds, rounded up, at least one. */
  public static String retryAfter(Duration after) {
    return Long.toString(Math.max(1, after.plusMillis(999).toSeconds()));
  }

  private static Map<String, Object> error(FieldError error) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("field", error.field());
    member.put("code", error.code());
    member.put("message", error.message());
    return member;
  }

  /** Only plain values reach the shared mapper: a feature's classes must not stay in its caches. */
  private static Object plain(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((k, v) -> copy.put(String.valueOf(k), plain(v)));
      return copy;
    }
    if (value instanceof Collection<?> items) {
      List<Object> copy = items.stream().map(Problems::plain).toList();
      return copy;
    }
    return String.valueOf(value);
  }
}
