package online.arval.cabinet.routes.payments.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.RegistryPage;
import online.arval.cabinet.payments.api.gateway.RegistryRequest;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;

/** Pages of the gateway's own list, for reconciliation. */
final class RegistryCalls {
  private final Api api;

  RegistryCalls(Api api) {
    this.api = api;
  }

  List<Answer> page(RegistryRequest request) {
    RemoteResult result =
        api.payments(Instant.parse(request.from()), Instant.parse(request.to()), request.page());
    if (!(result instanceof Reply reply) || !reply.isSuccess()) {
      return List.of(answer(request, "", Lookup.reason(result), List.of()));
    }
    JsonNode page = api.read(reply.text());
    List<RegistryPage.Item> items = new ArrayList<>();
    for (JsonNode item : page.path("items")) {
      items.add(
          new RegistryPage.Item(
              item.path("id").asText(),
              Metadata.payment(item),
              Replies.outcome(item),
              Money.read(item.path("amount")),
              Money.read(item.path("refunded_amount"))));
    }
    return List.of(answer(request, page.path("next_cursor").asText(""), "", items));
  }

  private static Answer answer(
      RegistryRequest request, String next, String problem, List<RegistryPage.Item> items) {
    return new Answer(
        GatewayContract.REGISTRY,
        request.requestId(),
        new RegistryPage(
            request.requestId(), Replies.GATEWAY, request.page(), next, problem, items));
  }
}
