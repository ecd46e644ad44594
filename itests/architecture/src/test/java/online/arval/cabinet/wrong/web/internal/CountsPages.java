package online.arval.cabinet.wrong.web.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Wrong: a query parameter that JAX-RS makes a number of. */
@Path("/pages")
public final class CountsPages {
  /** Answers. */
  @GET
  public String list(@QueryParam("limit") int limit) {
    return "at most " + limit;
  }
}
