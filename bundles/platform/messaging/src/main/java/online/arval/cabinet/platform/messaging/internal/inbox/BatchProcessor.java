package online.arval.cabinet.platform.messaging.internal.inbox;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.List;

/** Settles a batch of received messages. */
@FunctionalInterface
public interface BatchProcessor {
  /**
   * Does the database's part first; may then send in the session. The session is committed when
   * this returns.
   *
   * @throws NotNowException when the database is away: the same batch is offered again later
   * @throws JMSException the connection is made anew and the broker delivers again
   */
  void process(Session session, List<Message> batch) throws JMSException;

  /** The batch cannot be settled at present, through no fault of its messages. */
  final class NotNowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotNowException(RuntimeException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
