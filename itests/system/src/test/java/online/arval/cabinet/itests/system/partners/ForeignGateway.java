package online.arval.cabinet.itests.system.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A payment gateway and its connector in one, as a third party would write it after {@code
 * docs/asyncapi.yaml}. Keeps its own books by the idempotence keys it is given.
 */
public final class ForeignGateway implements AutoCloseable {
  private static final String TYPE = "online.arval.cabinet.payments.gateway.";
  private static final String ANSWERS = "cabinet.payments.answers";

  private final AmqpPeer peer;
  private final String name;
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  /** What it knows of a payment; refunds by their identifiers. */
  private record Account(
      String reference, long kopecks, String outcome, Map<String, Long> refunds) {
    Account now(String other) {
      return new Account(reference, kopecks, other, refunds);
    }

    long refunded() {
      return refunds.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private ForeignGateway(AmqpPeer peer, String name) {
    this.peer = peer;
    this.name = name;
  }

  /** Goes to work on the commands of the gateway, and says so. */
  public static ForeignGateway open(int brokerPort, String user, String name) throws JMSException {
    ForeignGateway gateway = new ForeignGateway(AmqpPeer.connect(brokerPort, user), name);
    gateway.peer.serve(
        "cabinet.payments.commands." + name, ANSWERS, gateway.source(), gateway::handle);
    gateway.peer.tell(
        ANSWERS,
        gateway.source(),
        TYPE + "announced.v1",
        "",
        AmqpPeer.JSON
            .createObjectNode()
            .put("gateway", name)
            .put("title", "Third party " + name)
            .put("leastKopecks", 100)
            .put("mostKopecks", 100_000_000)
            .put("healthy", true));
    return gateway;
  }

  /** The payer has paid: the money moved, and the cabinet is told. */
  public void paid(String payment) throws JMSException {
    Account now = accounts.computeIfPresent(payment, (id, account) -> account.now("processed"));
    peer.tell(ANSWERS, source(), TYPE + "payment.v1", payment, answer(payment, now, "webhook"));
  }

  /** Kopecks it has taken and not given back. */
  public long balance() {
    return accounts.values().stream()
        .filter(account -> account.outcome().equals("processed"))
        .mapToLong(account -> account.kopecks() - account.refunded())
        .sum();
  }

  /** How many payments it has. */
  public int size() {
    return accounts.size();
  }

  private String source() {
    return "/gateways/" + name;
  }

  private void handle(String type, JsonNode data, AmqpPeer.Sender answers) throws JMSException {
    String payment = data.path("paymentId").asText();
    switch (type.substring(TYPE.length())) {
      case "charge.v1" -> {
        Account account =
            accounts.computeIfAbsent(
                payment,
                id ->
                    new Account(
                        "T-" + (accounts.size() + 1),
                        data.path("amountKopecks").asLong(),
                        "pending",
                        new ConcurrentHashMap<>()));
        answers.send(TYPE + "payment.v1", payment, answer(payment, account, "command"));
      }
      case "inquire.v1" ->
          answers.send(
              TYPE + "payment.v1", payment, answer(payment, accounts.get(payment), "command"));
      case "cancel.v1" -> {
        Account account =
            accounts.computeIfPresent(
                payment, (id, it) -> it.outcome().equals("pending") ? it.now("declined") : it);
        answers.send(TYPE + "payment.v1", payment, answer(payment, account, "command"));
      }
      case "refund-charge.v1" -> {
        long kopecks = data.path("amountKopecks").asLong();
        accounts.get(payment).refunds().put(data.path("refundId").asText(), kopecks);
        answers.send(TYPE + "refund.v1", payment, refund(data));
      }
      case "refund-inquire.v1" -> answers.send(TYPE + "refund.v1", payment, refund(data));
      case "list.v1" -> answers.send(TYPE + "registry.v1", "", list(data));
      default -> {
        // a type of the future
      }
    }
  }

  private ObjectNode answer(String payment, Account accountOrNull, String origin) {
    boolean known = accountOrNull != null;
    boolean waits = known && accountOrNull.outcome().equals("pending");
    return AmqpPeer.JSON
        .createObjectNode()
        .put("paymentId", payment)
        .put("gateway", name)
        .put("outcome", known ? accountOrNull.outcome() : "not-attempted")
        .put("gatewayReference", known ? accountOrNull.reference() : "")
        .put("amountKopecks", known ? accountOrNull.kopecks() : 0)
        .put("refundedKopecks", known ? accountOrNull.refunded() : 0)
        .put("confirmationUrl", waits ? "https://pay.example/" + accountOrNull.reference() : "")
        .put("reason", known ? "" : "not-known")
        .put("origin", origin);
  }

  private ObjectNode refund(JsonNode command) {
    String refund = command.path("refundId").asText();
    String payment = command.path("paymentId").asText();
    Account account = accounts.get(payment);
    Long kopecks = account == null ? null : account.refunds().get(refund);
    return AmqpPeer.JSON
        .createObjectNode()
        .put("refundId", refund)
        .put("paymentId", payment)
        .put("gateway", name)
        .put("outcome", kopecks == null ? "not-attempted" : "processed")
        .put("refundReference", kopecks == null ? "" : "R-" + refund)
        .put("amountKopecks", kopecks == null ? 0 : kopecks)
        .put("reason", "")
        .put("origin", "command");
  }

  private ObjectNode list(JsonNode command) {
    ObjectNode page =
        AmqpPeer.JSON
            .createObjectNode()
            .put("requestId", command.path("requestId").asText())
            .put("gateway", name)
            .put("page", command.path("page").asText())
            .put("next", "")
            .put("problem", "");
    ArrayNode items = page.putArray("items");
    accounts.forEach(
        (payment, account) ->
            items
                .addObject()
                .put("gatewayReference", account.reference())
                .put("paymentId", payment)
                .put("outcome", account.outcome())
                .put("amountKopecks", account.kopecks())
                .put("refundedKopecks", account.refunded()));
    return page;
  }

  @Override
  public void close() throws JMSException {
    peer.close();
  }
}
