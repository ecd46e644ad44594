package online.arval.cabinet.platform.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.connector.RemoteResult.Lost;
import online.arval.cabinet.platform.connector.RemoteResult.NotSent;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteSystemTest {
  private static final CallPolicy QUICK =
      new CallPolicy(
          Duration.ofSeconds(2), Duration.ofMillis(400), 3, Duration.ofMillis(100), 8, 1000);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private RemoteSystem remote;
  private volatile Script script = (exchange, call) -> reply(exchange, 200, "ok");

  @FunctionalInterface
  interface Script {
    void run(HttpExchange exchange, int call) throws Exception;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          try {
            script.run(exchange, calls.incrementAndGet());
          } catch (Exception e) {
            throw new IOException(e);
          }
        });
    server.start();
    remote = new RemoteSystem("test", QUICK, meters);
  }

  @AfterEach
  void stop() {
    end.countDown();
    remote.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void givesWhateverWasAnswered() {
    script = (exchange, call) -> reply(exchange, 402, "нет");
    RemoteResult result = remote.call(post());
    assertThat(result)
        .isInstanceOfSatisfying(
            Reply.class,
            reply -> {
              assertThat(reply.status()).isEqualTo(402);
              assertThat(reply.text()).isEqualTo("нет");
            });
    assertThat(calls).hasValue(1);
  }

  @Test
  void repeatsOnlyWhatMayBeRepeated() {
    script = (exchange, call) -> reply(exchange, call < 3 ? 500 : 200, "");
    assertThat(remote.call(post()))
        .isInstanceOfSatisfying(Reply.class, reply -> assertThat(reply.status()).isEqualTo(500));
    assertThat(calls).hasValue(1);
    assertThat(remote.call(post().repeatableByKey()))
        .isInstanceOfSatisfying(Reply.class, reply -> assertThat(reply.status()).isEqualTo(200));
    assertThat(calls).hasValue(3);
  }

  @Test
  void anAnswerThatIsTooLateIsLost() {
    script = (exchange, call) -> end.await();
    assertThat(remote.call(post())).isEqualTo(new Lost("timeout"));
    assertThat(calls).hasValue(1);
  }

  @Test
  void anAnswerThatBreaksOffIsLost() {
    script =
        (exchange, call) -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(1);
          exchange.close();
        };
    assertThat(remote.call(post())).isEqualTo(new Lost("connection-lost"));
    assertThat(calls).hasValue(1);
  }

  @Test
  void anAnswerThatIsTooLargeIsLost() {
    script = (exchange, call) -> reply(exchange, 200, "x".repeat(2000));
    assertThat(remote.call(post())).isEqualTo(new Lost("too-large"));
  }

  @Test
  void nothingIsSentWhereNobodyListens() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }
    assertThat(remote.call(RemoteCall.post("pay", nobody, "text/plain", "")))
        .isEqualTo(new NotSent("refused"));
    assertThat(remote.call(RemoteCall.get("look", nobody))).isEqualTo(new NotSent("refused"));
  }

  @Test
  void theBreakerOpensAfterFailuresAndClosesAfterOneGoodCall() {
    AtomicInteger changes = new AtomicInteger();
    remote.onHealthChange(changes::incrementAndGet);
    script = (exchange, call) -> reply(exchange, 500, "");
    for (int i = 0; i < 6; i++) {
      remote.call(post());
    }
    assertThat(remote.healthy()).isFalse();
    assertThat(remote.call(post())).isEqualTo(new NotSent("breaker-open"));
    assertThat(calls).hasValue(6);
    assertThat(meters.get("cabinet.connector.breaker").gauge().value()).isEqualTo(2);

    script = (exchange, call) -> reply(exchange, 200, "");
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!remote.healthy() && System.nanoTime() < deadline) {
      remote.call(post());
    }
    assertThat(remote.healthy()).isTrue();
    assertThat(changes.get()).isGreaterThanOrEqualTo(3);
    assertThat(meters.get("cabinet.connector.calls").tag("outcome", "5xx").timer().count())
        .isEqualTo(6);
  }

  @Test
  void addressesOfBlocks() {
    AddressList list =
        AddressList.of(java.util.List.of("185.71.76.0/27", "77.75.156.11", "2a02:5180::/32"));
    assertThat(list.contains("185.71.76.31")).isTrue();
    assertThat(list.contains("185.71.76.32")).isFalse();
    assertThat(list.contains("77.75.156.11")).isTrue();
    assertThat(list.contains("2a02:5180:1::9")).isTrue();
    assertThat(list.contains("2a02:5181::9")).isFalse();
    assertThat(list.contains("localhost")).isFalse();
  }

  private RemoteCall post() {
    return RemoteCall.post(
        "pay",
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x"),
        "application/json",
        "{}");
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
