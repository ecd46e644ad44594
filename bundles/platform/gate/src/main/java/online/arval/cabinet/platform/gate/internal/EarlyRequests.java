package online.arval.cabinet.platform.gate.internal;

import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Holds requests that come while the cabinet starts until the gate's servlet is initialised. Jetty
 * would declare a servlet that a request finds without its instance unavailable for ever: 404 to
 * everybody until the next restart.
 */
@Component(service = HttpConfiguration.Customizer.class)
public final class EarlyRequests implements HttpConfiguration.Customizer {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Opening gate;

  /** Waits for this gate. */
  @Activate
  public EarlyRequests(@Reference Opening gate) {
    this.gate = gate;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    try {
      if (gate.await(PATIENCE)) {
        return request;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new HttpException.RuntimeException(HttpStatus.SERVICE_UNAVAILABLE_503, "Starting");
  }
}
