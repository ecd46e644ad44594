package online.arval.cabinet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpWireTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] text = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    answer("/sized", 200, text, text.length);
    answer("/chunked", 200, text, 0);
    answer("/refused", 403, text, text.length);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status, byte[] text, int length) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Test
  void readsSizedAndChunkedAnswersAgainAndAgain() throws IOException {
    for (String path : new String[] {"/sized", "/chunked"}) {
      try (HttpWire wire = new HttpWire(uri(path), Map.of())) {
        for (int i = 0; i < 3; i++) {
          ByteArrayOutputStream body = new ByteArrayOutputStream();
          assertThat(wire.exchange(body)).isEqualTo(200);
          assertThat(body.size()).isEqualTo(100_000);
        }
      }
    }
  }

  @Test
  void postsWithAKeyOfItsOwn() throws IOException {
    server.createContext(
        "/orders",
        exchange -> {
          byte[] order = exchange.getRequestBody().readAllBytes();
          String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
          byte[] answer =
              (key + new String(order, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(202, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    try (HttpWire wire = new HttpWire(uri("/orders"), Map.of())) {
      for (String key : new String[] {"one", "another"}) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        assertThat(wire.post(key, "{\"to\":\"Ё\"}", body)).isEqualTo(202);
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo(key + "{\"to\":\"Ё\"}");
      }
    }
  }

  @Test
  void doesNotMeasureRefusals() {
    ClosedLoad load = new ClosedLoad(uri("/refused"), Map.of(), 2);
    assertThatThrownBy(() -> load.run(0.1)).hasMessageContaining("answers 403");
  }
}
