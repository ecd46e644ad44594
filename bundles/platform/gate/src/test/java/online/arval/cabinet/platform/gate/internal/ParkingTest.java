package online.arval.cabinet.platform.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParkingTest {
  private static final String PREFIX = "/api/v1/fleet";

  @Test
  void noRequestFailsWhileTheServletIsSwappedUnderParallelLoad() throws Exception {
    try (TestGate gate = TestGate.standard()) {
      gate.router.declare(PREFIX, "fleet");
      Target current = gate.serve(PREFIX, TestGate.text("0"));
      AtomicBoolean stop = new AtomicBoolean();
      AtomicInteger ok = new AtomicInteger();
      List<String> failed = java.util.Collections.synchronizedList(new ArrayList<>());
      List<CompletableFuture<Void>> clients = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        clients.add(
            CompletableFuture.runAsync(
                () -> {
                  while (!stop.get()) {
                    try {
                      HttpResponse<String> answer = gate.get(PREFIX + "/vehicles");
                      if (answer.statusCode() == 200) {
                        ok.incrementAndGet();
                      } else {
                        failed.add(answer.statusCode() + answer.body());
                      }
                    } catch (Exception broken) {
                      failed.add(broken.toString());
                    }
                  }
                }));
      }
      for (int swap = 1; swap <= 50; swap++) {
        int before = ok.get();
        gate.retire(PREFIX, current);
        assertThat(current.inFlight()).isZero();
        Thread.onSpinWait();
        current = gate.serve(PREFIX, TestGate.text("" + swap));
        await(() -> ok.get() > before + 10);
      }
      stop.set(true);
      CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
      assertThat(failed).isEmpty();
      assertThat(ok).hasValueGreaterThan(500);
      assertThat(gate.waiting()).isZero();
    }
  }

  @Test
  void aRequestWaitsForItsServletWithItsBody() throws Exception {
    try (TestGate gate = TestGate.standard()) {
      gate.router.declare(PREFIX, "fleet");
      var answer =
          gate.client.sendAsync(
              gate.to(PREFIX + "/x?q=1")
                  .POST(java.net.http.HttpRequest.BodyPublishers.ofString("body"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      await(() -> gate.waiting() == 1);
      gate.serve(
          PREFIX,
          TestGate.servlet(
              (request, response) ->
                  response
                      .getWriter()
                      .print(
                          request.getServletPath()
                              + "|"
                              + request.getPathInfo()
                              + "|"
                              + request.getQueryString()
                              + "|"
                              + new String(request.getInputStream().readAllBytes()))));
      assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo(PREFIX + "|/x|q=1|body");
      assertThat(gate.router.lines())
          .singleElement()
          .satisfies(line -> assertThat(line.parkedTotal()).isEqualTo(1))
          .satisfies(line -> assertThat(line.state()).isEqualTo("serving"));
    }
  }

  @Test
  void afterTheBoundItIsToldToRetry() throws Exception {
    try (TestGate gate = new TestGate(TestGate.settings(Duration.ofMillis(200), 2000))) {
      gate.router.declare(PREFIX, "fleet");
      HttpResponse<String> answer = gate.get(PREFIX);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("5");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.body())
          .contains("\"code\":\"feature-away\"", "\"instance\":\"" + PREFIX + "\"");
      // counted when it was sent back, which its answer may overtake
      while (gate.router.lines().get(0).timeouts() == 0) {
        Thread.onSpinWait();
      }
      assertThat(gate.waiting()).isZero();
    }
  }

  @Test
  void uninstallingAnswersThoseWhoWaitAndThoseWhoCome() throws Exception {
    try (TestGate gate = TestGate.standard()) {
      gate.router.declare(PREFIX, "fleet");
      var waiting =
          gate.client.sendAsync(
              gate.to(PREFIX + "/x").build(), HttpResponse.BodyHandlers.ofString());
      await(() -> gate.waiting() == 1);
      gate.router.undeclare(PREFIX, "fleet");
      assertThat(waiting.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(404);
      assertThat(gate.get(PREFIX + "/x").statusCode()).isEqualTo(404);
      assertThat(gate.router.lines()).isEmpty();
    }
  }

  @Test
  void onlySoManyMayWait() throws Exception {
    try (TestGate gate = new TestGate(TestGate.settings(Duration.ofSeconds(10), 1))) {
      gate.router.declare(PREFIX, "fleet");
      var waiting =
          gate.client.sendAsync(gate.to(PREFIX).build(), HttpResponse.BodyHandlers.ofString());
      await(() -> gate.waiting() == 1);
      assertThat(gate.get(PREFIX).statusCode()).isEqualTo(503);
      gate.serve(PREFIX, TestGate.text("ok"));
      assertThat(waiting.get(5, TimeUnit.SECONDS).body()).isEqualTo("ok");
    }
  }

  @Test
  void whenTheGateGoesThoseWhoWaitAreToldToRetry() throws Exception {
    try (TestGate gate = TestGate.standard()) {
      gate.router.declare(PREFIX, "fleet");
      var waiting =
          gate.client.sendAsync(gate.to(PREFIX).build(), HttpResponse.BodyHandlers.ofString());
      await(() -> gate.waiting() == 1);
      gate.closeGate();
      assertThat(waiting.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void retiringWaitsForCallsThatRun() throws Exception {
    try (TestGate gate = TestGate.standard()) {
      CountDownLatch inside = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      Target target =
          gate.serve(
              PREFIX,
              TestGate.servlet(
                  (request, response) -> {
                    inside.countDown();
                    awaitLatch(goOn);
                    response.getWriter().print("whole");
                  }));
      gate.router.declare(PREFIX, "fleet");
      var running =
          gate.client.sendAsync(gate.to(PREFIX).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Void> retired =
          CompletableFuture.runAsync(() -> gate.retire(PREFIX, target));
      await(() -> gate.router.lines().get(0).state().equals("absent"));
      assertThat(retired).isNotDone();
      goOn.countDown();
      retired.get(5, TimeUnit.SECONDS);
      assertThat(running.get(5, TimeUnit.SECONDS).body()).isEqualTo("whole");
    }
  }

  @Test
  void onlySoManyRunAtOnceAndTheOthersFollow() throws Exception {
    try (TestGate gate = TestGate.standard()) {
      AtomicInteger inside = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      CountDownLatch goOn = new CountDownLatch(1);
      gate.serve(
          PREFIX,
          TestGate.servlet(
              (request, response) -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                awaitLatch(goOn);
                inside.decrementAndGet();
                response.getWriter().print(request.getQueryString());
              }));
      gate.serve("/other", TestGate.text("other"));
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        answers.add(
            gate.client.sendAsync(
                gate.to(PREFIX + "?" + i).build(), HttpResponse.BodyHandlers.ofString()));
      }
      await(() -> gate.waiting() == 40 - TestGate.CONCURRENCY);
      assertThat(gate.get("/other").body()).isEqualTo("other");
      goOn.countDown();
      for (int i = 0; i < 40; i++) {
        assertThat(answers.get(i).get(10, TimeUnit.SECONDS).body()).isEqualTo("" + i);
      }
      assertThat(most).hasValue(TestGate.CONCURRENCY);
      assertThat(gate.waiting()).isZero();
      assertThat(gate.get(PREFIX + "?again").body()).isEqualTo("again");
    }
  }

  @Test
  void whoWaitsTooLongForATurnIsToldToRetryAndNoTurnIsLost() throws Exception {
    try (TestGate gate = new TestGate(TestGate.settings(Duration.ofMillis(200), 2000))) {
      CountDownLatch goOn = new CountDownLatch(1);
      gate.serve(
          PREFIX,
          TestGate.servlet(
              (request, response) -> {
                awaitLatch(goOn);
                response.getWriter().print("whole");
              }));
      List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
      for (int i = 0; i < TestGate.CONCURRENCY; i++) {
        running.add(
            gate.client.sendAsync(gate.to(PREFIX).build(), HttpResponse.BodyHandlers.ofString()));
      }
      await(() -> gate.router.lines().get(0).inFlight() == TestGate.CONCURRENCY);
      HttpResponse<String> refused = gate.get(PREFIX);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).contains("5");
      assertThat(refused.body()).contains("\"code\":\"feature-busy\"");
      goOn.countDown();
      for (var answer : running) {
        assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo("whole");
      }
      for (int i = 0; i < 2 * TestGate.CONCURRENCY; i++) {
        assertThat(gate.get(PREFIX).body()).isEqualTo("whole");
      }
    }
  }

  static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.sleep(1);
    }
  }
}
