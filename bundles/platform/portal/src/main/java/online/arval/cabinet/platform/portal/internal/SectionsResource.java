package online.arval.cabinet.platform.portal.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;

/** The menu and the dashboard of the person who asks. */
@Path("/sections")
@Produces(MediaType.APPLICATION_JSON)
public final class SectionsResource {
  private final Sections sections;
  private final String shellVersion;

  SectionsResource(Sections sections, String shellVersion) {
    this.sections = sections;
    this.shellVersion = shellVersion;
  }

  @GET
  public SectionsView sections(@Context Caller caller) {
    if (caller instanceof Caller.Person person) {
      return SectionsView.of(shellVersion, sections.all(), person.role());
    }
    throw ProblemException.forbidden("The portal is for people; partners use the API.");
  }
}
