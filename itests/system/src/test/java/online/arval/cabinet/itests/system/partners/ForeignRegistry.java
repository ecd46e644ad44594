package online.arval.cabinet.itests.system.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A register of fines and its connector in one, after {@code docs/asyncapi.yaml}; or a partner who
 * pushes charges without being asked.
 */
public final class ForeignRegistry implements AutoCloseable {
  private static final String TYPE = "online.arval.cabinet.fines.registry.";
  private static final String ANSWERS = "cabinet.fines.answers";

  private final AmqpPeer peer;
  private final String name;
  private final Map<String, ObjectNode> charges = new ConcurrentHashMap<>();
  private final Set<String> settled = ConcurrentHashMap.newKeySet();

  private ForeignRegistry(AmqpPeer peer, String name) {
    this.peer = peer;
    this.name = name;
  }

  /** Goes to work on the commands to the registry, and says so. */
  public static ForeignRegistry open(int brokerPort, String user, String name) throws JMSException {
    ForeignRegistry registry = new ForeignRegistry(AmqpPeer.connect(brokerPort, user), name);
    registry.peer.serve(
        "cabinet.fines.commands." + name, ANSWERS, "/registries/" + name, registry::handle);
    registry.peer.tell(
        ANSWERS,
        "/registries/" + name,
        TYPE + "announced.v1",
        "",
        AmqpPeer.JSON
            .createObjectNode()
            .put("registry", name)
            .put("title", "Third party " + name)
            .put("quittances", true)
            .put("byOrganisation", false)
            .put("healthy", true));
    return registry;
  }

  /** Pushes a charge for a vehicle to {@code cabinet.fines.pushed}. */
  public static void push(AmqpPeer peer, String name, String uin, String sts, long kopecks)
      throws JMSException {
    ObjectNode batch = batch(name, "", "", "");
    batch.withArray("charges").add(charge(uin, sts, kopecks));
    peer.tell("cabinet.fines.pushed", "/partners/" + name, TYPE + "charges.v1", "", batch);
  }

  /** Has a charge for a vehicle from now on. */
  public void add(String uin, String sts, long kopecks) {
    charges.put(uin, charge(uin, sts, kopecks));
  }

  /** The payment of a charge has reached it. */
  public void settled(String uin) {
    settled.add(uin);
  }

  private void handle(String type, JsonNode data, AmqpPeer.Sender answers) throws JMSException {
    String request = data.path("requestId").asText();
    if (type.equals(TYPE + "read-charges.v1")) {
      ObjectNode batch =
          batch(name, request, data.path("companyId").asText(), data.path("page").asText());
      for (JsonNode vehicle : data.path("vehicles")) {
        for (ObjectNode charge : charges.values()) {
          if (charge.at("/payer/sts").asText().equals(vehicle.path("sts").asText())) {
            batch.withArray("charges").add(charge);
          }
        }
      }
      answers.send(TYPE + "charges.v1", request, batch);
    } else if (type.equals(TYPE + "read-quittances.v1")) {
      answers.send(TYPE + "quittances.v1", request, quittances(request, data.path("uins")));
    }
  }

  private ObjectNode quittances(String request, JsonNode asked) {
    ObjectNode data =
        AmqpPeer.JSON
            .createObjectNode()
            .put("requestId", request)
            .put("registry", name)
            .put("again", false)
            .put("problem", "");
    ArrayNode quittances = data.putArray("quittances");
    for (JsonNode uin : asked) {
      if (settled.contains(uin.asText())) {
        quittances
            .addObject()
            .put("uin", uin.asText())
            .put("paidKopecks", charges.get(uin.asText()).path("totalKopecks").asLong())
            .put("toPayKopecks", 0)
            .put("at", Instant.now().toString());
      }
    }
    return data;
  }

  private static ObjectNode batch(String registry, String request, String company, String page) {
    ObjectNode batch =
        AmqpPeer.JSON
            .createObjectNode()
            .put("requestId", request)
            .put("companyId", company)
            .put("registry", registry)
            .put("page", page)
            .put("next", "")
            .put("again", false)
            .put("problem", "");
    batch.putArray("charges");
    return batch;
  }

  private static ObjectNode charge(String uin, String sts, long kopecks) {
    ObjectNode charge =
        AmqpPeer.JSON
            .createObjectNode()
            .put("uin", uin)
            .put("billDate", LocalDate.now().minusDays(50).toString())
            .put("totalKopecks", kopecks)
            .put("toPayKopecks", kopecks)
            .put("purpose", "Штраф")
            .put("validUntil", "")
            .put("meaning", "NEW")
            .put("changedAt", Instant.now().toString());
    charge.putObject("payer").put("sts", sts).put("plate", "").put("inn", "").put("kpp", "");
    texts(charge.putObject("payee"), "name", "inn", "kpp", "account", "bik", "kbk", "oktmo");
    texts(charge.putObject("offence"), "at", "article", "text", "place", "department", "photoUrl");
    charge.putObject("discount").put("kind", "").put("value", 0).put("until", "");
    return charge;
  }

  private static void texts(ObjectNode node, String... names) {
    for (String each : names) {
      node.put(each, "");
    }
  }

  @Override
  public void close() throws JMSException {
    peer.close();
  }
}
