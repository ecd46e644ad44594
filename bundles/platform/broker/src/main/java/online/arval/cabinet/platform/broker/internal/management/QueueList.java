package online.arval.cabinet.platform.broker.internal.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import online.arval.cabinet.platform.broker.internal.Addresses;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;

/**
 * Reads the queues by management messages over the ordinary connection, so that it works the same
 * with an embedded and an external broker. The user needs the permission {@code manage} there.
 */
public final class QueueList {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 500;
  private static final long ANSWER_MS = 5_000;

  private QueueList() {}

  /**
   * All queues, by name; without the broker's own temporary ones.
   *
   * @throws BrokerUnavailable when it does not answer, or refuses
   */
  public static List<QueueInfo> read(ConnectionFactory factory) {
    try (Connection connection = factory.createConnection()) {
      connection.start();
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      List<QueueInfo> all = new ArrayList<>();
      int page = 1;
      List<QueueInfo> more;
      do {
        more = page(session, page++);
        all.addAll(more);
      } while (more.size() == PAGE);
      all.removeIf(QueueList::isTechnical);
      all.sort(Comparator.comparing(QueueInfo::name));
      return all;
    } catch (JMSException e) {
      throw new BrokerUnavailable("the broker does not answer: " + e.getMessage(), e);
    }
  }

  private static List<QueueInfo> page(Session session, int page) throws JMSException {
    Queue replies = session.createTemporaryQueue();
    Message request = session.createMessage();
    JMSManagementHelper.putOperationInvocation(request, "broker", "listQueues", "", page, PAGE);
    request.setJMSReplyTo(replies);
    session.createProducer(session.createQueue(Addresses.MANAGEMENT)).send(request);
    try (MessageConsumer consumer = session.createConsumer(replies)) {
      Message answer = consumer.receive(ANSWER_MS);
      if (answer == null) {
        throw new BrokerUnavailable("the broker did not answer within 5 s", null);
      }
      return parse(answer);
    }
  }

  private static List<QueueInfo> parse(Message answer) throws JMSException {
    if (!JMSManagementHelper.hasOperationSucceeded(answer)) {
      throw new BrokerUnavailable("the broker refused to list its queues", null);
    }
    List<QueueInfo> queues = new ArrayList<>();
    for (JsonNode queue : json(answer).path("data")) {
      // the broker itself listens for answers on "temporary" queues and writes numbers as text
      queues.add(
          new QueueInfo(
              queue.path("name").asText(),
              queue.path("address").asText(),
              queue.path("routingType").asText().toLowerCase(Locale.ROOT),
              queue.path("messageCount").asLong(),
              queue.path("consumerCount").asLong(),
              queue.path("deliveringCount").asLong(),
              queue.path("scheduledCount").asLong()));
    }
    return queues;
  }

  private static JsonNode json(Message answer) throws JMSException {
    try {
      return JSON.readTree((String) JMSManagementHelper.getResult(answer, String.class));
    } catch (JsonProcessingException e) {
      throw new BrokerUnavailable("the broker's answer is not understood", e);
    } catch (JMSException e) {
      throw e;
    } catch (Exception e) {
      throw new BrokerUnavailable("the broker's answer is not understood", e);
    }
  }

  private static boolean isTechnical(QueueInfo queue) {
    boolean temporary = queue.address().equals(queue.name()) && queue.name().length() == 36;
    return temporary || queue.name().startsWith("activemq.") || queue.name().startsWith("$");
  }
}
