package online.arval.cabinet.platform.rest.internal;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;

/**
 * Answers failures of resources. Two classes, as the most specific mapper wins and CXF brings one
 * for its own exceptions.
 */
final class ProblemMapper implements ExceptionMapper<Throwable> {
  @Override
  public Response toResponse(Throwable failure) {
    if (CutOff.isBehind(failure) && DepartedClients.isAnswered(JAXRSUtils.getCurrentMessage())) {
      return Response.status(Response.Status.BAD_REQUEST).build(); // nobody reads it
    }
    return ProblemAnswers.of(failure, instance());
  }

  private static String instance() {
    Message message = JAXRSUtils.getCurrentMessage();
    Object path = message == null ? null : message.get(Message.REQUEST_URI);
    return path == null ? "" : path.toString();
  }

  /** The same for what JAX-RS itself throws. */
  static final class OfJaxRs implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException failure) {
      return ProblemAnswers.of(failure, instance());
    }
  }
}
