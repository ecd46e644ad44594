package online.arval.cabinet.benchmarks.probe.internal;

import jakarta.jms.JMSException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import online.arval.cabinet.platform.rest.Anonymous;

/** Sends pages of charges to the fines. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/charges")
public final class ImportHandles {
  private final ImportFlow flow;

  ImportHandles(ImportFlow flow) {
    this.flow = flow;
  }

  /** How long it took. */
  public record Taken(double seconds) {}

  /**
   * Sends pages and waits until they are taken in.
   *
   * @param first number of the first page, from 1
   * @param certificates of the vehicles the charges are for
   */
  @POST
  @Anonymous
  public Taken take(
      @QueryParam("first") int first, @QueryParam("pages") int pages, List<String> certificates)
      throws JMSException, InterruptedException {
    return new Taken(flow.run(new ChargePages(certificates), first, pages));
  }
}
