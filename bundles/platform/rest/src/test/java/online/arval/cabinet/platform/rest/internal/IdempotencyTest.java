package online.arval.cabinet.platform.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import online.arval.cabinet.platform.model.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IdempotencyTest {
  private static final String GOOD = "{\"name\":\"a\",\"size\":1}";
  private static final String REFUSED = "{\"name\":\"refused\",\"size\":1}";
  private static final String BROKEN = "{\"name\":\"broken\",\"size\":1}";

  private TestTransactions transactions;
  private TestApi api;

  /** Leaves a mark in the transaction before it does what a thing does. */
  public final class Marked extends Things {
    @Override
    public jakarta.ws.rs.core.Response create(Caller caller, NewThing thing) {
      if (transactions.isActive()) {
        transactions.effect();
      }
      return super.create(caller, thing);
    }
  }

  @BeforeEach
  void start() throws Exception {
    transactions = new TestTransactions();
    api = new TestApi(new Marked(), idempotency());
  }

  private Idempotency idempotency() {
    return new Idempotency(transactions, new StoredAnswers(transactions, Clock.systemUTC()));
  }

  @AfterEach
  void stop() throws Exception {
    api.close();
  }

  private HttpResponse<String> post(String json, String key) throws Exception {
    return api.post("/things", json, Map.of("Idempotency-Key", key));
  }

  @Test
  void theSameRequestIsAnsweredTheSame() throws Exception {
    HttpResponse<String> first = post(GOOD, "k1");
    HttpResponse<String> again = post(GOOD, "k1");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body()).contains("partner:erp1");
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(again.headers().allValues(header))
          .isEqualTo(first.headers().allValues(header))
          .hasSize(1);
    }
    assertThat(transactions.effects()).isEqualTo(1);
  }

  @Test
  void aKeyCostsNoFurtherCommit() throws Exception {
    int before = transactions.commits();
    post(GOOD, "commits");
    assertThat(transactions.commits()).isEqualTo(before + 1);
    post(GOOD, "commits");
    assertThat(transactions.commits()).isEqualTo(before + 2);
  }

  @Test
  void withoutAKeyEachRequestIsItsOwn() throws Exception {
    assertThat(api.post("/things", GOOD, Map.of()).body()).contains("erp1");
    assertThat(api.post("/things", GOOD, Map.of()).body()).contains("erp2");
  }

  @Test
  void parallelDuplicatesHaveOneEffect() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> all =
        IntStream.range(0, 64)
            .mapToObj(
                i ->
                    api.client.sendAsync(
                        api.to("/things")
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "parallel")
                            .POST(HttpRequest.BodyPublishers.ofString(GOOD))
                            .build(),
                        HttpResponse.BodyHandlers.ofString()))
            .toList();
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
    assertThat(all).extracting(f -> f.join().statusCode()).containsOnly(201);
    assertThat(all).extracting(f -> f.join().body()).containsOnly(all.get(0).join().body());
    assertThat(transactions.effects()).isEqualTo(1);
  }

  @Test
  void duplicatesOnTwoNodesHaveOneEffect() throws Exception {
    Idempotency other = idempotency();
    Idempotency one = idempotency();
    IdempotencyKey key = new IdempotencyKey("partner:erp", "nodes", "f".repeat(64));
    List<CompletableFuture<Integer>> all =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            (i % 2 == 0 ? one : other)
                                .answer(
                                    key,
                                    () -> {
                                      transactions.effect();
                                      return new Answer(
                                          200,
                                          java.util.Optional.empty(),
                                          java.util.Optional.empty(),
                                          java.util.Optional.empty(),
                                          new byte[0]);
                                    },
                                    failure -> {
                                      throw failure;
                                    })
                                .getStatus()))
            .toList();
    for (CompletableFuture<Integer> answer : all) {
      assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    }
    assertThat(transactions.effects()).isEqualTo(1);
  }

  @Test
  void aKeyBelongsToOneRequest() throws Exception {
    post(GOOD, "k2");
    HttpResponse<String> other = post("{\"name\":\"b\",\"size\":1}", "k2");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("\"code\":\"idempotency-key-reused\"");
    assertThat(transactions.effects()).isEqualTo(1);
  }

  @Test
  void aKeyBelongsToOnePrincipal() throws Exception {
    post(GOOD, "k3");
    HttpResponse<String> other =
        api.send(
            api.anonymous("/things")
                .header("Authorization", "Bearer " + TestApi.OTHER_TOKEN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k3")
                .POST(HttpRequest.BodyPublishers.ofString(GOOD)));
    assertThat(other.body()).contains("partner:other2");
    assertThat(transactions.effects()).isEqualTo(2);
  }

  @Test
  void aRefusalIsUndoneAndStored() throws Exception {
    HttpResponse<String> first = post(REFUSED, "k4");
    HttpResponse<String> again = post(REFUSED, "k4");
    assertThat(first.statusCode()).isEqualTo(409);
    assertThat(again.body()).isEqualTo(first.body()).contains("try 1");
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(again.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(transactions.effects()).isZero();
    assertThat(transactions.answers()).isEqualTo(1);
  }

  @Test
  void aFailureOfOursLeavesTheKeyFree() throws Exception {
    assertThat(post(BROKEN, "k5").statusCode()).isEqualTo(500);
    assertThat(post(BROKEN, "k5").headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(transactions.answers()).isZero();
    assertThat(transactions.effects()).isZero();
  }

  @Test
  void aMalformedKeyIsRefused() throws Exception {
    assertThat(post(GOOD, "x".repeat(65)).statusCode()).isEqualTo(422);
    assertThat(post(GOOD, "a b").body()).contains("\"field\":\"Idempotency-Key\"");
  }

  @Test
  void oldAnswersGo() {
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    IdempotencyKey key = new IdempotencyKey("p", "k", "f");
    StoredAnswers then = new StoredAnswers(transactions, Clock.fixed(now, ZoneOffset.UTC));
    transactions.run(() -> then.claim(key));
    StoredAnswers soon =
        new StoredAnswers(
            transactions, Clock.fixed(now.plus(Duration.ofHours(24)), ZoneOffset.UTC));
    assertThat(transactions.<Integer>call(soon::removeOld)).isZero();
    StoredAnswers later =
        new StoredAnswers(
            transactions, Clock.fixed(now.plus(Duration.ofHours(25)), ZoneOffset.UTC));
    assertThat(transactions.<Integer>call(later::removeOld)).isEqualTo(1);
  }
}
