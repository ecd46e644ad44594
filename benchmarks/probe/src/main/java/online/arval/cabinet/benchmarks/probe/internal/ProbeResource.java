package online.arval.cabinet.benchmarks.probe.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.rest.Anonymous;

/** The handles of the benchmarks. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public final class ProbeResource {
  private static final Tiny TINY =
      new Tiny("0193d5a0-7c1e-7000-8000-000000000001", "the same small answer for everybody", 42);

  private final OutboxFlow outbox;
  private final BrokerFlow broker;
  private final BundleSwap bundles;

  ProbeResource(OutboxFlow outbox, BrokerFlow broker, BundleSwap bundles) {
    this.outbox = outbox;
    this.broker = broker;
    this.bundles = bundles;
  }

  /** A small answer. */
  public record Tiny(String id, String text, int number) {}

  /** A rate. */
  public record Rate(double perSecond) {}

  /** The answer for everybody. */
  @GET
  @Path("/anonymous")
  @Anonymous
  public Tiny anonymous() {
    return TINY;
  }

  /** The same for a signed-in caller. */
  @GET
  @Path("/authenticated")
  public Tiny authenticated(@Context Caller caller) {
    return TINY;
  }

  /** A flow through outbox and inbox. */
  @POST
  @Path("/outbox")
  @Anonymous
  public Rate outbox(
      @QueryParam("messages") int messages,
      @QueryParam("writers") int writers,
      @QueryParam("per") int perTransaction)
      throws InterruptedException {
    return new Rate(outbox.run(new Flow(messages, writers, perTransaction)));
  }

  /** The same flow through the broker alone. */
  @POST
  @Path("/broker")
  @Anonymous
  public Rate broker(
      @QueryParam("messages") int messages,
      @QueryParam("writers") int writers,
      @QueryParam("per") int perTransaction)
      throws Exception {
    return new Rate(broker.run(new Flow(messages, writers, perTransaction)));
  }

  /** Updates a bundle. */
  @POST
  @Path("/update")
  @Anonymous
  public void update(
      @QueryParam("bundle") String symbolicName,
      @QueryParam("file") String file,
      @QueryParam("refresh") boolean refresh)
      throws Exception {
    bundles.update(symbolicName, java.nio.file.Path.of(file), refresh);
  }
}
