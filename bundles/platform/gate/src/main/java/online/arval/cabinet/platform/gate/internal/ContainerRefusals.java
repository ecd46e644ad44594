package online.arval.cabinet.platform.gate.internal;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes the container's own refusals look like ours: what is no proper HTTP request never comes to
 * a servlet, and Jetty would answer it with its page. The container hands its server out only with
 * a request, so the first one installs {@link RefusalDocuments}; with this component they go again.
 *
 * <p>While the cabinet starts, everything is refused with 503: a client that comes back then must
 * not be told that what it asks for does not exist.
 */
@Component(service = HttpConfiguration.Customizer.class)
public final class ContainerRefusals implements HttpConfiguration.Customizer {
  private static final Pattern KEPT_BACK = Pattern.compile("(?i)/(WEB|META|OSGI)-(INF|OPT)(/|$)");

  private final RefusalDocuments documents = new RefusalDocuments();
  private volatile Server server;
  private Request.Handler before;
  private boolean stopped;

  private final Opening opening;

  /** Refuses everything while the gate is not open. */
  @Activate
  public ContainerRefusals(@Reference Opening opening) {
    this.opening = opening;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    Server current = request.getConnectionMetaData().getConnector().getServer();
    if (current != server) {
      install(current);
    }
    if (!opening.isOpen()) {
      // a servlet that a request finds before its instance would be unavailable to Jetty for ever
      throw new HttpException.RuntimeException(HttpStatus.SERVICE_UNAVAILABLE_503);
    }
    if ("TRACE".equals(request.getMethod())) {
      // Jetty would refuse it too, with nothing but the status
      throw new HttpException.RuntimeException(HttpStatus.METHOD_NOT_ALLOWED_405);
    }
    String path = request.getHttpURI().getCanonicalPath();
    if (path != null && KEPT_BACK.matcher(path).lookingAt()) {
      // the servlet context would keep it back too, but answer with its page
      throw new HttpException.RuntimeException(HttpStatus.NOT_FOUND_404);
    }
    return request;
  }

  private synchronized void install(Server current) {
    if (stopped || current == server) {
      return;
    }
    restore();
    before = current.getErrorHandler();
    current.setErrorHandler(documents);
    server = current;
  }

  @Deactivate
  synchronized void stop() {
    stopped = true;
    restore();
  }

  private void restore() {
    if (server != null && server.getErrorHandler() == documents) {
      server.setErrorHandler(before);
    }
    server = null;
    before = null;
  }
}
