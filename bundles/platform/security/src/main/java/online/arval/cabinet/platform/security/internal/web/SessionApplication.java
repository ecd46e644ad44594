package online.arval.cabinet.platform.security.internal.web;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import online.arval.cabinet.platform.security.Authenticator;
import online.arval.cabinet.platform.security.internal.SessionDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers below {@code /api/v1/session}. */
@Component(service = Application.class, property = "cabinet.rest.feature=session")
public final class SessionApplication extends Application {
  private final Set<Object> singletons;

  @Activate
  public SessionApplication(@Reference Authenticator authenticator, @Reference SessionDesk desk) {
    singletons = Set.of(new SessionResource(authenticator, desk));
  }

  @Override
  public Set<Object> getSingletons() {
    return singletons;
  }
}
