package online.arval.cabinet.simulators.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import online.arval.cabinet.simulators.kit.SimAnswer;
import online.arval.cabinet.simulators.kit.SimRequest;

/** The API v3: who may call, what repeats, which operation. */
final class Api {
  private static final String ROOT = "/v3";
  private static final int MAX_KEY = 64;
  private static final int MAX_LIMIT = 100;
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private final Gateway gateway;
  private final Tables tables;
  private final Documents documents;
  private final byte[] credentials;
  private final Clock clock;

  Api(Gateway gateway, Tables tables, Documents documents, String credentials, Clock clock) {
    this.gateway = gateway;
    this.tables = tables;
    this.documents = documents;
    this.credentials = credentials.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /** Name of the operation for faults. */
  static String operation(SimRequest request) {
    String[] parts = request.path().split("/");
    String what = parts.length > 2 ? parts[2] : "";
    if (request.method().equals("POST")) {
      return parts.length > 4 ? "cancel-payment" : "create-" + what.replaceAll("s$", "");
    }
    return parts.length > 3 ? "get-" + what.replaceAll("s$", "") : "list-" + what;
  }

  SimAnswer answer(SimRequest request) {
    try {
      authenticate(request);
      return switch (request.method()) {
        case "GET" -> SimAnswer.json(200, read(request).toString());
        case "POST" -> post(request);
        default -> throw new ApiError(405, "method_not_allowed", "GET or POST", "");
      };
    } catch (ApiError e) {
      return SimAnswer.json(e.status(), documents.error(e));
    }
  }

  private void authenticate(SimRequest request) {
    String header = request.header("authorization").orElse("");
    boolean right = false;
    if (header.startsWith("Basic ")) {
      try {
        byte[] given = Base64.getDecoder().decode(header.substring(6).strip());
        right = MessageDigest.isEqual(given, credentials);
      } catch (IllegalArgumentException e) {
        right = false;
      }
    }
    if (!right) {
      throw new ApiError(401, "invalid_credentials", "Wrong shop id or secret key", "");
    }
  }

  private SimAnswer post(SimRequest request) {
    if (!request.header("content-type").orElse("").startsWith("application/json")) {
      throw new ApiError(415, "unsupported_media_type", "Send application/json", "");
    }
    String key = request.header("idempotence-key").orElse("");
    if (key.isBlank() || key.length() > MAX_KEY) {
      throw ApiError.invalid("Idempotence-Key", "Must be 1 to 64 characters");
    }
    JsonNode body = documents.read(request.body().isBlank() ? "{}" : request.body());
    String fingerprint = request.path() + "\n" + body;
    Instant now = clock.instant();
    return gateway.work(
        c -> {
          var kept = tables.answer(c, key, now);
          if (kept.isPresent()) {
            if (!kept.get().request().equals(fingerprint)) {
              throw ApiError.invalid("Idempotence-Key", "Was used for another request");
            }
            return SimAnswer.json(kept.get().status(), kept.get().body());
          }
          SimAnswer answer = refusable(c, request, body);
          tables.keep(c, key, new Tables.Kept(fingerprint, answer.status(), answer.body()), now);
          return answer;
        });
  }

  /** A refusal is kept for repetitions too, so it must not undo the transaction. */
  private SimAnswer refusable(Connection c, SimRequest request, JsonNode body) throws SQLException {
    try {
      return SimAnswer.json(200, change(c, request, body).toString());
    } catch (ApiError e) {
      return SimAnswer.json(e.status(), documents.error(e));
    }
  }

  private ObjectNode change(Connection c, SimRequest request, JsonNode body) throws SQLException {
    String path = request.path();
    if (path.equals(ROOT + "/payments")) {
      return gateway.create(c, body, request.base());
    }
    if (path.equals(ROOT + "/refunds")) {
      return gateway.refund(c, body);
    }
    if (path.startsWith(ROOT + "/payments/") && path.endsWith("/cancel")) {
      String id =
          path.substring((ROOT + "/payments/").length(), path.length() - "/cancel".length());
      return gateway.cancel(c, id);
    }
    if (path.startsWith(ROOT + "/payments/") && path.endsWith("/capture")) {
      throw ApiError.invalid("status", "Is not waiting_for_capture");
    }
    throw ApiError.notFound(path);
  }

  private ObjectNode read(SimRequest request) {
    String path = request.path();
    if (path.equals(ROOT + "/me")) {
      return gateway.me();
    }
    if (path.equals(ROOT + "/payments")) {
      return payments(request);
    }
    if (path.equals(ROOT + "/refunds")) {
      return gateway.refunds(request.parameter("payment_id"));
    }
    if (path.startsWith(ROOT + "/payments/")) {
      return gateway.payment(path.substring((ROOT + "/payments/").length()), request.base());
    }
    if (path.startsWith(ROOT + "/refunds/")) {
      return gateway.refund(path.substring((ROOT + "/refunds/").length()));
    }
    throw ApiError.notFound(path);
  }

  private ObjectNode payments(SimRequest request) {
    String asked = request.parameter("limit");
    int limit = asked.matches("[0-9]{1,3}") ? Integer.parseInt(asked) : asked.isEmpty() ? 10 : 0;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ApiError.invalid("limit", "1 to " + MAX_LIMIT);
    }
    Instant from = instant(request, "created_at.gte", Instant.EPOCH);
    Instant to = instant(request, "created_at.lt", FAR);
    List<String> place = List.of(request.parameter("cursor").split("~", 2));
    try {
      Instant before = place.get(0).isEmpty() ? FAR : Instant.parse(place.get(0));
      String id = place.size() < 2 ? "" : place.get(1);
      return gateway.payments(from, to, before, id, limit, request.base());
    } catch (DateTimeParseException e) {
      throw ApiError.invalid("cursor", "Is none of ours");
    }
  }

  private static Instant instant(SimRequest request, String name, Instant otherwise) {
    try {
      String text = request.parameter(name);
      return text.isEmpty() ? otherwise : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ApiError.invalid(name, "Must be a time such as 2026-01-02T03:04:05.000Z");
    }
  }
}
