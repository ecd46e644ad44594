package online.arval.cabinet.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who pays fines: orders a payment and presses the button at the simulator's page. */
public final class Payer {
  private static final Set<String> FINAL = Set.of("PAID", "DECLINED", "CANCELLED");
  private static final String PAYMENTS = "/api/v1/payments/";

  private final String base;
  private final Api person;

  /** A payer who is this person, or this partner. */
  public Payer(String base, Api person) {
    this.base = base;
    this.person = person;
  }

  /** Identifiers of fines that can be paid, at most so many. */
  public List<String> unpaid(int most) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          person.get("/api/v1/fines?status=UNPAID&limit=500&cursor=" + cursor).expect(200).json();
      page.path("items").forEach(fine -> ids.add(fine.path("id").asText()));
      cursor = page.path("next").asText();
    } while (!cursor.isEmpty() && ids.size() < most);
    return ids.subList(0, Math.min(most, ids.size()));
  }

  /** The body of an order. */
  public static String order(List<String> fines, String gateway) {
    return fines.stream().collect(Collectors.joining("\",\"", "{\"fineIds\":[\"", "\"]"))
        + ",\"gateway\":\""
        + gateway
        + "\"}";
  }

  /** Orders a payment; its identifier. */
  public String ordered(List<String> fines, String gateway) {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    return person
        .post("/api/v1/fines/payments", order(fines, gateway), key)
        .expect(202)
        .json()
        .path("id")
        .asText();
  }

  /** The payment as it is now. */
  public JsonNode payment(String id) {
    return person.get(PAYMENTS + id).expect(200).json();
  }

  /** The payment once the gateway has a page for it, or is done with it. */
  public JsonNode atTheGateway(String id) {
    Await.until(
        "payment " + id + " has a page",
        () -> {
          JsonNode now = payment(id);
          return now.has("confirmationUrl") || FINAL.contains(now.path("status").asText());
        });
    return payment(id);
  }

  /** Presses a button at the page of the payment: {@code pay}, {@code decline}, {@code leave}. */
  public void press(JsonNode payment, String button) {
    String page = payment.path("confirmationUrl").asText();
    String path = page.replaceFirst("https?://[^/]+", "");
    Api.anonymous(base)
        .send(
            "POST",
            path,
            "do=" + button,
            Map.of("Content-Type", "application/x-www-form-urlencoded"))
        .expect(303);
  }

  /** The payment once it has the status. */
  public JsonNode once(String id, String status) {
    Await.until(
        "payment " + id + " is " + status,
        () -> payment(id).path("status").asText().equals(status));
    return payment(id);
  }
}
