package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.platform.model.Uin;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages whose data is not what their type promises, from a partner who may send some. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMessagesIT {
  private static final String PUSHED = "cabinet.fines.pushed";
  private static final String CHARGES = "online.arval.cabinet.fines.registry.charges.v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Demo demo;

  HostileMessagesIT(Demo demo) {
    this.demo = demo;
  }

  @Test
  void aBatchThatDoesNotFitIsADeadLetterAtOnceAndHasNoEffect() throws Exception {
    String uin = uin();
    ObjectNode batch = batch(charge(uin, "{}"));
    batch.put("again", "no");
    String id = push(batch);
    Await.until("it is a dead letter", () -> !deadLetter(id).isMissingNode());
    JsonNode dead = deadLetter(id);
    assertThat(dead.path("reason").asText())
        .isEqualTo("malformed: data/again: expected boolean, not string");
    assertThat(dead.path("attempts").asInt()).isEqualTo(1);
    assertThat(dead.path("target").asText()).isEqualTo("queue:" + PUSHED);
    assertThat(fines(uin)).isEmpty();
  }

  @Test
  void wrongChargesAreRefusedOneByOneAndTheOthersTaken() throws Exception {
    List<String> changes =
        List.of(
            "{'totalKopecks':1.5}",
            "{'totalKopecks':'5'}",
            "{'totalKopecks':true}",
            "{'toPayKopecks':'x'}",
            "{'toPayKopecks':-2}",
            "{'meaning':'NOPE'}",
            "{'discount':null}",
            "{'discount':{'kind':'NOPE','value':0,'until':''}}",
            "{'payee':null}",
            "{'offence':null}",
            "{'billDate':'%s'}".formatted(LocalDate.now().plusDays(3)));
    List<String> wrong = new ArrayList<>();
    List<ObjectNode> charges = new ArrayList<>();
    for (String change : changes) {
      wrong.add(uin());
      charges.add(charge(wrong.get(wrong.size() - 1), change));
    }
    String good = uin();
    charges.add(charge(good, "{}"));
    push(batch(charges.toArray(ObjectNode[]::new)));
    Await.until("the good one is taken", () -> !fines(good).isEmpty());
    for (String uin : wrong) {
      assertThat(fines(uin)).as(uin).isEmpty();
      String said = demo.console("cabinet:audit --json --subject uin:" + uin);
      assertThat(said).as(uin).contains("fines.charge.rejected");
    }
  }

  private JsonNode fines(String uin) {
    return demo.as("fleet").get("/api/v1/fines?text=" + uin).expect(200).json().path("items");
  }

  private JsonNode deadLetter(String messageId) throws JsonProcessingException {
    String said = demo.console("cabinet:dead-letters --json");
    for (JsonNode letter : JSON.readTree(said.substring(said.indexOf('[')))) {
      if (letter.path("messageId").asText().equals(messageId)) {
        return letter;
      }
    }
    return JSON.missingNode();
  }

  private static String uin() {
    long number = ThreadLocalRandom.current().nextLong(100_000_000_000L);
    return Uin.completing("18810177%011d".formatted(number)).value();
  }

  private String certificate() {
    String list = "/api/v1/fleet/vehicles?limit=50&status=ACTIVE";
    for (JsonNode vehicle : demo.as("fleet").get(list).expect(200).json().path("items")) {
      if (vehicle.hasNonNull("sts")) {
        return vehicle.path("sts").asText();
      }
    }
    throw new AssertionError("no vehicle with a certificate");
  }

  private ObjectNode charge(String uin, String change) throws JsonProcessingException {
    ObjectNode charge =
        JSON.createObjectNode()
            .put("uin", uin)
            .put("billDate", LocalDate.now().minusDays(50).toString())
            .put("totalKopecks", 50_000)
            .put("toPayKopecks", 50_000)
            .put("purpose", "Штраф")
            .put("validUntil", "")
            .put("meaning", "NEW")
            .put("changedAt", Instant.now().toString());
    texts(charge.putObject("payer"), "sts", "plate", "inn", "kpp").put("sts", certificate());
    texts(charge.putObject("payee"), "name", "inn", "kpp", "account", "bik", "kbk", "oktmo");
    texts(charge.putObject("offence"), "at", "article", "text", "place", "department", "photoUrl");
    charge.putObject("discount").put("kind", "").put("value", 0).put("until", "");
    charge.setAll((ObjectNode) JSON.readTree(change.replace('\'', '"')));
    return charge;
  }

  private static ObjectNode texts(ObjectNode node, String... names) {
    for (String name : names) {
      node.put(name, "");
    }
    return node;
  }

  private static ObjectNode batch(ObjectNode... charges) {
    ObjectNode batch =
        texts(
            JSON.createObjectNode(),
            "requestId",
            "companyId",
            "registry",
            "page",
            "next",
            "problem");
    batch.put("registry", "police").put("again", false);
    batch.putArray("charges").addAll(List.of(charges));
    return batch;
  }

  /** Sends it as a stranger's program would; the event's identifier. */
  private String push(ObjectNode data) throws JMSException {
    String id = UUID.randomUUID().toString();
    ObjectNode event =
        JSON.createObjectNode()
            .put("specversion", "1.0")
            .put("id", id)
            .put("source", "/partners/police")
            .put("type", CHARGES)
            .put("time", Instant.now().toString());
    event.set("data", data);
    Demo.Partner erp = Demo.ERP;
    try (Connection connection =
            new JmsConnectionFactory("amqp://127.0.0.1:" + brokerPort())
                .createConnection(erp.clientId(), erp.secret());
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      session
          .createProducer(session.createQueue(PUSHED))
          .send(session.createTextMessage(event.toString()));
    }
    return id;
  }

  private int brokerPort() {
    return demo.port() + 53_435;
  }
}
