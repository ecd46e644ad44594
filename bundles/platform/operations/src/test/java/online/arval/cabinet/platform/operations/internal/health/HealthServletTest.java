package online.arval.cabinet.platform.operations.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthServletTest {
  private static final Report DOWN =
      new Report(
          Instant.parse("2026-03-01T12:00:00Z"),
          List.of(Check.failed("broker", "refused"), Check.ok("boot", "")));
  private static final Report UP = new Report(DOWN.at(), List.of(Check.ok("boot", "")));

  @Test
  void liveAnswersWithoutLookingAtAnything() throws IOException {
    Readiness never =
        () -> {
          throw new AssertionError("live must be cheap");
        };
    assertThat(get(never, false, "/live", "127.0.0.1", Map.of()))
        .isEqualTo(new Answer(200, "{\"status\":\"UP\"}"));
  }

  @Test
  void readyListsEveryCheckToThisMachine() throws IOException {
    assertThat(get(() -> DOWN, false, "/ready", "127.0.0.1", Map.of()))
        .isEqualTo(
            new Answer(
                503,
                "{\"status\":\"DOWN\",\"at\":\"2026-03-01T12:00:00Z\",\"checks\":["
                    + "{\"name\":\"broker\",\"status\":\"FAILED\",\"reason\":\"refused\"},"
                    + "{\"name\":\"boot\",\"status\":\"OK\"}]}"));
    assertThat(get(() -> UP, false, "/ready", "127.0.0.1", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void othersAreToldOnlyTheStatusUnlessConfigured() throws IOException {
    Answer bare = new Answer(503, "{\"status\":\"DOWN\"}");

    assertThat(get(() -> DOWN, false, "/ready", "10.1.2.3", Map.of())).isEqualTo(bare);
    assertThat(get(() -> DOWN, false, "/ready", "127.0.0.1", Map.of("X-Forwarded-For", "10.1.2.3")))
        .isEqualTo(bare);
    assertThat(get(() -> DOWN, true, "/ready", "10.1.2.3", Map.of()).body()).contains("refused");
  }

  @Test
  void anythingElseIsNotFound() throws IOException {
    assertThat(get(() -> UP, false, "/other", "127.0.0.1", Map.of()).status()).isEqualTo(404);
  }

  private record Answer(int status, String body) {}

  private static Answer get(
      Readiness readiness, boolean open, String path, String from, Map<String, String> headers)
      throws IOException {
    HttpServletRequest request =
        proxy(
            HttpServletRequest.class,
            (method, argument) ->
                switch (method) {
                  case "getPathInfo" -> path;
                  case "getRemoteAddr" -> from;
                  case "getHeader" -> headers.get(argument);
                  default -> throw new UnsupportedOperationException(method);
                });
    AtomicInteger status = new AtomicInteger(200);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    HttpServletResponse response =
        proxy(
            HttpServletResponse.class,
            (method, argument) ->
                switch (method) {
                  case "setStatus", "sendError" -> {
                    status.set((Integer) argument);
                    yield null;
                  }
                  case "setContentType", "setHeader" -> null;
                  case "getOutputStream" -> new Sink(body);
                  default -> throw new UnsupportedOperationException(method);
                });
    new HealthServlet(readiness, open).doGet(request, response);
    return new Answer(status.get(), body.toString(StandardCharsets.UTF_8));
  }

  private interface Answers {
    Object to(String method, Object firstArgument);
  }

  private static <T> T proxy(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                answers.to(method.getName(), arguments == null ? null : arguments[0])));
  }

  private static final class Sink extends ServletOutputStream {
    private final ByteArrayOutputStream body;

    Sink(ByteArrayOutputStream body) {
      this.body = body;
    }

    @Override
    public void write(int b) {
      body.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
