package online.arval.cabinet.itests.system.faces;

import static online.arval.cabinet.itests.system.faces.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A POST that is sent again, or sixty-four times at once, has one effect and one answer. */
@ExtendWith(RunningDemo.class)
class IdempotencyIT {
  private static final String DRIVERS = "/api/v1/fleet/drivers";
  private static final String KEY = "Idempotency-Key";
  private static final int AT_ONCE = 64;

  private final Api fleet;

  IdempotencyIT(Demo demo) {
    this.fleet = demo.as("fleet");
  }

  @Test
  void sixtyFourAtOnce() {
    long before = drivers();
    String body = driver("Одновременный");
    Map<String, String> key = key();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<CompletableFuture<Answer>> running =
          IntStream.range(0, AT_ONCE)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(start, body, key), clients))
              .toList();
      start.countDown();
      List<Answer> answers = running.stream().map(CompletableFuture::join).toList();
      assertThat(answers).map(Answer::status).containsOnly(201);
      assertThat(answers).map(Answer::body).containsOnly(answers.get(0).body());
      assertThat(answers)
          .map(answer -> answer.header("Location"))
          .doesNotContain("")
          .hasSize(AT_ONCE);
      assertThat(answers)
          .map(answer -> answer.header("ETag"))
          .containsOnly(answers.get(0).header("ETag"));
      assertThat(answers)
          .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
          .as("answers that are the first")
          .hasSize(1);
    } finally {
      clients.shutdown();
    }
    assertThat(drivers()).isEqualTo(before + 1);
  }

  private Answer post(CountDownLatch start, String body, Map<String, String> key) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return fleet.post(DRIVERS, body, key);
  }

  @Test
  void aKeyIsForOneRequest() {
    Map<String, String> key = key();
    fleet.post(DRIVERS, driver("Первый"), key).expect(201);
    long before = drivers();
    problem(fleet.post(DRIVERS, driver("Второй"), key), 422, "idempotency-key-reused");
    assertThat(drivers()).isEqualTo(before);
  }

  @Test
  void aRefusalIsRepeatedToo() {
    Map<String, String> key = key();
    Answer first = fleet.post(DRIVERS, "{}", key);
    problem(first, 422);
    Answer again = fleet.post(DRIVERS, "{}", key);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.status()).isEqualTo(422);
  }

  @Test
  void oddKeys() {
    long before = drivers();
    for (String key : List.of("a".repeat(65), "with space", " ")) {
      problem(
          fleet.post(DRIVERS, driver("Странный"), Map.of(KEY, key)),
          422,
          "invalid-idempotency-key");
    }
    assertThat(drivers()).isEqualTo(before);
  }

  private long drivers() {
    return fleet.get(DRIVERS + "?total=true&limit=1").expect(200).json().path("total").asLong();
  }

  private static Map<String, String> key() {
    return Map.of(KEY, UUID.randomUUID().toString());
  }

  private static String driver(String name) {
    return "{\"fullName\":\"" + name + " Иван Иванович\"}";
  }
}
