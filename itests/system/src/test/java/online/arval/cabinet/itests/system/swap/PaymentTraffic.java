package online.arval.cabinet.itests.system.swap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.LoadGenerator.Call;
import online.arval.cabinet.itests.support.Payer;

/** What people ask of fines and payments: of twenty requests one orders a payment. */
public final class PaymentTraffic implements Supplier<Call> {
  private static final String FINES = "/api/v1/fines";

  /** So many fines are read and quoted, and not paid. */
  public static final int READ = 200;

  private static final String PAYMENTS = "/api/v1/payments";
  private static final String[] TURN = {
    "fines", "fine", "fines", "payments", "quote", "fines", "payment", "fines", "fine", "order",
    "fines", "payment", "fines", "fine", "payments", "fines", "quote", "payment", "fines", "fine"
  };
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final Map<String, String> person;
  private final List<String> read;
  private final Queue<String> unpaid;
  private final Set<String> ordered = ConcurrentHashMap.newKeySet();
  private int sent;

  /** Of this person, who pays these fines at YooKassa, all but the first {@link #READ}. */
  public PaymentTraffic(String base, Api manager, List<String> fines) {
    this.base = base;
    this.person = manager.credentials();
    this.read = fines.subList(0, READ);
    this.unpaid = new ConcurrentLinkedQueue<>(fines.subList(READ, fines.size()));
  }

  /** Payments that were ordered and acknowledged. */
  public Set<String> ordered() {
    return Set.copyOf(ordered);
  }

  @Override
  public Call get() {
    int number = sent++;
    String fine = read.get(number % read.size());
    String payment = ordered.stream().findAny().orElse("");
    return switch (TURN[number % TURN.length]) {
      case "fine" -> read("fine", FINES + "/" + fine, answer -> answer.path("id"), fine);
      case "quote" -> quote(fine);
      case "payments" -> list("payments", PAYMENTS);
      case "payment" ->
          payment.isEmpty()
              ? list("payments", PAYMENTS)
              : read("payment", PAYMENTS + "/" + payment, answer -> answer.path("id"), payment);
      case "order" -> order();
      default -> list("fines", FINES + "?limit=50&sort=discount-ends");
    };
  }

  private interface Member {
    JsonNode of(JsonNode answer);
  }

  private Call read(String kind, String path, Member member, String expected) {
    return new Call(
        kind,
        request(path).GET().build(),
        answer ->
            answer.statusCode() == 200 && member.of(parsed(answer)).asText().equals(expected));
  }

  private Call list(String kind, String path) {
    return new Call(
        kind,
        request(path).GET().build(),
        answer -> answer.statusCode() == 200 && parsed(answer).path("items").isArray());
  }

  private Call quote(String fine) {
    return new Call(
        "quote",
        request(FINES + "/quote")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"fineIds\":[\"" + fine + "\"]}"))
            .build(),
        answer -> answer.statusCode() == 200 && parsed(answer).has("totalKopecks"));
  }

  private Call order() {
    String fine = unpaid.remove();
    String body = Payer.order(List.of(fine), "yookassa");
    return new Call(
        "order",
        request(FINES + "/payments")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        answer -> answer.statusCode() == 202 && ordered.add(parsed(answer).path("id").asText()));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(80));
    person.forEach(request::header);
    return request;
  }

  private static JsonNode parsed(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
      return JSON.createObjectNode();
    }
  }
}
