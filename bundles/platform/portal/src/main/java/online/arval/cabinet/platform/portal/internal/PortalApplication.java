package online.arval.cabinet.platform.portal.internal;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import online.arval.cabinet.platform.rest.RestConstants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The portal's own REST resources. */
@Component(service = Application.class, property = RestConstants.FEATURE + "=portal")
public final class PortalApplication extends Application {
  private final SectionsResource resource;

  @Activate
  public PortalApplication(@Reference Sections sections, @Reference Shell shell) {
    this.resource = new SectionsResource(sections, shell.version());
  }

  @Override
  public Set<Object> getSingletons() {
    return Set.of(resource);
  }
}
