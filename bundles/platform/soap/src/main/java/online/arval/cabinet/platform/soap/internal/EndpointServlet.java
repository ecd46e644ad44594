package online.arval.cabinet.platform.soap.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/** Serves one bus, under the class loader that sees both CXF and the feature. */
final class EndpointServlet extends CXFNonSpringServlet {
  private static final long serialVersionUID = 1L;

  private static final Pattern MESSAGE =
      Pattern.compile("(?i)\\s*(text/xml|application/soap\\+xml|multipart/related)\\s*(;|$)");

  /** The description is one document: it has no parts with addresses of their own. */
  private static final Pattern DESCRIPTION = Pattern.compile("(?i)wsdl=?");

  private static final Pattern PART = Pattern.compile("(?i)(wsdl|xsd)(=.*)?");

  private final transient ClassLoader loader;

  EndpointServlet(Bus bus, ClassLoader loader) {
    this.loader = loader;
    setBus(bus);
  }

  @Override
  protected void invoke(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    if (request.getPathInfo() != null && !request.getPathInfo().equals("/")) {
      throw ProblemException.of(
          ProblemKind.NOT_FOUND, "not-found", "Nothing answers below the address of the service.");
    }
    if (asksFor(PART, request) && !asksFor(DESCRIPTION, request)) {
      throw ProblemException.of(
          ProblemKind.NOT_FOUND,
          "not-found",
          "The description is one document with all schemas, at ?wsdl.");
    }
    if (!request.getMethod().equals("POST") && !asksFor(DESCRIPTION, request)) {
      response.setHeader("Allow", "POST");
      throw ProblemException.of(
          ProblemKind.METHOD_NOT_ALLOWED,
          "method-not-allowed",
          "Messages are sent by POST; the description is at ?wsdl.");
    }
    if (request.getMethod().equals("POST") && !MESSAGE.matcher(type(request)).lookingAt()) {
      throw ProblemException.of(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE,
          "unsupported-media-type",
          "Send the message as text/xml, or as multipart/related with attachments.");
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      super.invoke(request, response);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String type(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType()).orElse("");
  }

  private static boolean asksFor(Pattern what, HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod().equals("GET") && query != null && what.matcher(query).matches();
  }

  /** The bus is shut down by whoever made it. */
  @Override
  public void destroyBus() {
    // nothing: see PublishedEndpoint
  }
}
