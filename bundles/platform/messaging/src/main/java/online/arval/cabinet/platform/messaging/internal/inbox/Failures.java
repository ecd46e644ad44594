package online.arval.cabinet.platform.messaging.internal.inbox;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import online.arval.cabinet.platform.messaging.internal.jms.Content;
import online.arval.cabinet.platform.messaging.internal.jms.Headers;
import online.arval.cabinet.platform.messaging.internal.jms.Target;

/**
 * Sends a failed message to its own place again, later, or to the dead letters. It does so with a
 * copy in the batch's transaction: a rollback would bring back the whole batch, and would forget
 * the reason.
 */
final class Failures {
  private static final String DEAD_LETTERS = "cabinet.dead-letters";
  private static final int MAX_REASON = 2000;

  private final Target home;
  private final RetryPolicy policy;

  Failures(Target home, RetryPolicy policy) {
    this.home = home;
    this.policy = policy;
  }

  /** Whether the message has had its last attempt with this one. */
  boolean isLast(Message message) throws JMSException {
    return Headers.attempts(message) + 1 >= policy.attempts();
  }

  /** Handles it again after a wait. */
  void retry(Session session, Message message) throws JMSException {
    int attempts = Headers.attempts(message) + 1;
    Message copy = copy(session, message);
    copy.setIntProperty(Headers.ATTEMPTS, attempts);
    try (MessageProducer producer = session.createProducer(home.open(session))) {
      producer.setDeliveryDelay(policy.delayAfter(attempts).toMillis());
      producer.send(copy);
    }
  }

  /** Puts it to the dead letters. */
  void bury(Session session, Message message, String reason) throws JMSException {
    Message copy = copy(session, message);
    copy.setIntProperty(Headers.ATTEMPTS, Headers.attempts(message) + 1);
    copy.setStringProperty(Headers.TARGET, home.toString());
    copy.setStringProperty(
        Headers.REASON, reason.substring(0, Math.min(MAX_REASON, reason.length())));
    try (MessageProducer producer = session.createProducer(session.createQueue(DEAD_LETTERS))) {
      producer.send(copy);
    }
  }

  private static Message copy(Session session, Message message) throws JMSException {
    Message copy = Content.of(message).open(session);
    String contentType = message.getStringProperty(Content.CONTENT_TYPE);
    if (contentType != null) {
      copy.setStringProperty(Content.CONTENT_TYPE, contentType);
    }
    if (Headers.read(message).isPresent()) {
      Headers.write(copy, Headers.read(message).get());
    }
    copy.setJMSType(message.getJMSType());
    copy.setJMSCorrelationID(message.getJMSCorrelationID());
    return copy;
  }
}
