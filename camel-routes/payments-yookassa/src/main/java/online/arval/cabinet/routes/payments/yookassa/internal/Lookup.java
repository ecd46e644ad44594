package online.arval.cabinet.routes.payments.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.Lost;
import online.arval.cabinet.platform.connector.RemoteResult.NotSent;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;

/** Finds objects of the gateway by our identifiers, which it keeps as metadata. */
final class Lookup {
  private static final Duration SKEW = Duration.ofMinutes(1);
  private static final int MOST_PAGES = 300;
  private static final int NOT_FOUND = 404;

  /** What a search came to. */
  sealed interface Found {
    /** It is there. */
    record There(JsonNode json) implements Found {}

    /** The gateway answered, and it is not there. */
    record Nothing() implements Found {}

    /** The gateway did not answer, or not so that one can be sure. */
    record Unsure(String reason) implements Found {}
  }

  private final Api api;
  private final Clock clock;

  Lookup(Api api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** By the gateway's reference when there is one, else through its list. */
  Found payment(String paymentId, String reference) {
    return reference.isEmpty() ? search(paymentId) : object(api.payment(reference));
  }

  /** By its reference when there is one, else among the refunds of the payment. */
  Found refund(String refundId, String reference, String paymentReference) {
    if (!reference.isEmpty()) {
      return object(api.refund(reference));
    }
    return list(api.refundsOf(paymentReference))
        .map(page -> first(page, item -> Metadata.refund(item).equals(refundId)))
        .map(item -> item.<Found>map(Found.There::new).orElseGet(Found.Nothing::new))
        .orElseGet(() -> new Found.Unsure("no-list"));
  }

  private static Optional<JsonNode> first(JsonNode page, Predicate<JsonNode> wanted) {
    for (JsonNode item : page.path("items")) {
      if (wanted.test(item)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /** The gateway cannot search metadata: all payments made since ours was ordered are read. */
  private Found search(String paymentId) {
    Instant from = orderedAt(paymentId).minus(SKEW);
    Instant to = clock.instant().plus(SKEW);
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Optional<JsonNode> read = list(api.payments(from, to, cursor));
      if (read.isEmpty()) {
        return new Found.Unsure("no-list");
      }
      Optional<JsonNode> item = first(read.get(), i -> Metadata.payment(i).equals(paymentId));
      if (item.isPresent()) {
        return new Found.There(item.get());
      }
      cursor = read.get().path("next_cursor").asText("");
      if (cursor.isEmpty()) {
        return new Found.Nothing();
      }
    }
    return new Found.Unsure("list-too-long");
  }

  /** Our identifiers begin with the time they were made at. */
  private static Instant orderedAt(String paymentId) {
    return Instant.ofEpochMilli(UUID.fromString(paymentId).getMostSignificantBits() >>> 16);
  }

  private Optional<JsonNode> list(RemoteResult result) {
    return result instanceof Reply reply && reply.isSuccess()
        ? Optional.of(api.read(reply.text())).filter(page -> page.path("items").isArray())
        : Optional.empty();
  }

  private Found object(RemoteResult result) {
    if (result instanceof Reply reply) {
      JsonNode json = api.read(reply.text());
      if (reply.isSuccess() && !json.path("id").asText("").isEmpty()) {
        return new Found.There(json);
      }
      return reply.status() == NOT_FOUND
          ? new Found.Nothing()
          : new Found.Unsure("http-" + reply.status());
    }
    return new Found.Unsure(reason(result));
  }

  static String reason(RemoteResult result) {
    if (result instanceof Reply reply) {
      return "http-" + reply.status();
    }
    return result instanceof NotSent none ? none.reason() : ((Lost) result).reason();
  }
}
