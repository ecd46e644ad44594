package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import online.arval.cabinet.platform.gate.Problems;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/**
 * The response as its servlet sees it: an error it only names is answered as a problem document,
 * not the container's page.
 */
final class GateResponse extends HttpServletResponseWrapper {
  private final HttpServletRequest request;
  private final Runnable headers;

  /** {@code headers} puts the gate's own headers back when the servlet resets the response. */
  GateResponse(HttpServletRequest request, HttpServletResponse response, Runnable headers) {
    super(response);
    this.request = request;
    this.headers = headers;
  }

  @Override
  public void reset() {
    super.reset();
    headers.run();
  }

  @Override
  public void sendError(int status) throws IOException {
    sendError(status, null);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (isCommitted()) {
      throw new IllegalStateException("the response is committed");
    }
    ProblemKind kind = Problems.kindOf(status);
    if (kind == ProblemKind.METHOD_NOT_ALLOWED && getHeader("Allow") == null) {
      setHeader("Allow", "GET, HEAD, OPTIONS");
    }
    Problems.write(
        request, this, ProblemException.of(kind, kind.slug(), detail(kind, status, message)));
  }

  private static String detail(ProblemKind kind, int status, String message) {
    if (kind == ProblemKind.METHOD_NOT_ALLOWED) {
      // the servlet class's own words tell what it is made of
      return "The address exists but does not offer this method.";
    }
    // what a servlet says of its own failure may tell too much
    return message == null || message.isBlank() || status >= 500 ? kind.title() + "." : message;
  }
}
