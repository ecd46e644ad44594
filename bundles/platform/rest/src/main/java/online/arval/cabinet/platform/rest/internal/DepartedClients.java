package online.arval.cabinet.platform.rest.internal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client may go away while it is answered: that is a line for whoever debugs, and no failure. CXF
 * would log two traces, and try to answer that it could not answer.
 */
final class DepartedClients implements WriterInterceptor, FaultListener {
  private static final Logger LOG = LoggerFactory.getLogger(DepartedClients.class);

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    try {
      context.proceed();
    } catch (IOException failure) {
      if (!CutOff.isBehind(failure)) {
        throw failure;
      }
      LOG.debug("an answer was not read to its end: {}", failure.toString());
    }
  }

  @Override
  public boolean faultOccurred(Exception fault, String description, Message message) {
    if (!CutOff.isBehind(fault)) {
      return true; // as ever
    }
    LOG.debug("{}: its client has gone away", description);
    return false;
  }

  /** Whether an answer is on its way already, so that no other can be given. */
  static boolean isAnswered(Message messageOrNull) {
    return messageOrNull != null
        && messageOrNull.getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_RESPONSE)
            instanceof HttpServletResponse response
        && response.isCommitted();
  }
}
