package online.arval.cabinet.platform.rest.internal;

import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import online.arval.cabinet.platform.model.ProblemException;
import org.apache.cxf.jaxrs.JAXRSInvoker;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;

/**
 * Calls resource methods; a POST with an idempotency key inside one transaction with its stored
 * answer.
 */
final class IdempotentInvoker extends JAXRSInvoker {
  private final Collaborators collaborators;
  private final AnswerWriter writer;

  IdempotentInvoker(Collaborators collaborators, AnswerWriter writer) {
    this.collaborators = collaborators;
    this.writer = writer;
  }

  @Override
  protected Object performInvocation(
      Exchange exchange, Object resource, Method method, Object[] arguments) throws Exception {
    IdempotencyKey key = exchange.get(IdempotencyKey.class);
    if (key == null) {
      return super.performInvocation(exchange, resource, method, arguments);
    }
    String instance = String.valueOf(exchange.getInMessage().get(Message.REQUEST_URI));
    try {
      return collaborators
          .idempotency()
          .answer(
              key,
              () -> writer.write(call(exchange, resource, method, arguments)),
              refusal -> writer.write(ProblemAnswers.of(refusal, instance)));
    } catch (ProblemException | WebApplicationException expected) {
      throw new InvocationTargetException(expected);
    }
  }

  /** Lets what the resource throws reach the transaction as it is. */
  private Object call(Exchange exchange, Object resource, Method method, Object[] arguments) {
    try {
      return super.performInvocation(exchange, resource, method, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (thrown.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (RuntimeException unchecked) {
      throw unchecked;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
