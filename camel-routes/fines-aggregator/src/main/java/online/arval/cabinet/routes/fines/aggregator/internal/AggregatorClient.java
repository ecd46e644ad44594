package online.arval.cabinet.routes.fines.aggregator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.ChargesRequest;
import online.arval.cabinet.platform.connector.RemoteCall;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;
import online.arval.cabinet.platform.connector.RemoteSystem;

/** The two calls of the aggregator. */
final class AggregatorClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 100;
  private static final int PENDING = 202;

  private final RemoteSystem remote;
  private final String url;
  private final String apiKey;

  AggregatorClient(RemoteSystem remote, String url, String apiKey) {
    this.remote = remote;
    this.url = url;
    this.apiKey = apiKey;
  }

  /** Asks for a search; the same request has the same key. */
  String ask(ChargesRequest request) throws AggregatorException {
    ObjectNode body = JSON.createObjectNode();
    request
        .vehicles()
        .forEach(
            vehicle ->
                body.withArray("vehicles")
                    .addObject()
                    .put("plate", vehicle.plate())
                    .put("sts", vehicle.sts()));
    if (!request.from().isEmpty()) {
      body.put("changedSince", request.from());
    }
    Reply reply =
        call(
            RemoteCall.post(
                    "search", URI.create(url + "/v1/searches"), "application/json", body.toString())
                .header("Idempotency-Key", request.requestId())
                .repeatableByKey());
    String key = read(reply).path("key").asText();
    if (!key.matches("[A-Za-z0-9-]{1,64}")) {
      throw new AggregatorException("malformed-answer", false);
    }
    return key;
  }

  /** A page of the result; empty while it is being searched for. */
  Optional<FoundPage> result(String key, int page) throws AggregatorException {
    Reply reply =
        call(RemoteCall.get("result", URI.create(url + "/v1/searches/" + key + "?page=" + page)));
    if (reply.status() == PENDING) {
      return Optional.empty();
    }
    JsonNode found = read(reply);
    if (found.path("fines").size() > MOST) {
      throw new AggregatorException("malformed-answer", false);
    }
    List<Charge> charges = new ArrayList<>();
    try {
      found.path("fines").forEach(fine -> charges.add(FineMapper.charge(fine)));
    } catch (IllegalArgumentException e) {
      throw new AggregatorException("malformed-answer", e);
    }
    return Optional.of(new FoundPage(List.copyOf(charges), found.path("more").asBoolean()));
  }

  private Reply call(RemoteCall call) throws AggregatorException {
    RemoteResult result = remote.call(call.header("X-Api-Key", apiKey));
    if (!(result instanceof Reply reply) || reply.isServerError()) {
      throw new AggregatorException("unavailable", true);
    }
    if (!reply.isSuccess()) {
      throw new AggregatorException("refused " + reply.status(), reply.status() == 429);
    }
    return reply;
  }

  private static JsonNode read(Reply reply) throws AggregatorException {
    try {
      return JSON.readTree(reply.body());
    } catch (IOException e) {
      throw new AggregatorException("malformed-answer", e);
    }
  }
}
