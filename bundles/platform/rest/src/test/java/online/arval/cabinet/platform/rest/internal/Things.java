package online.arval.cabinet.platform.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Anonymous;
import online.arval.cabinet.platform.rest.ETags;
import online.arval.cabinet.platform.rest.PageQuery;

/** The resource that the tests call. */
@Path("/things")
@Produces("application/json")
@Consumes("application/json")
public class Things {
  /** A thing of version 7. */
  public record Thing(String id, Optional<String> note, LocalDate day, Instant at) {}

  /** A row. */
  public record Row(int year, LocalDate day, Instant at) {}

  /** What a thing is made of. */
  public record NewThing(String name, int size, Optional<List<Row>> rows) {}

  final AtomicInteger created = new AtomicInteger();

  static Thing thing(String id) {
    return new Thing(
        id, Optional.empty(), LocalDate.of(2026, 11, 22), Instant.parse("2026-11-22T10:00:00Z"));
  }

  @GET
  public Page<Thing> list(@Context Caller caller, @BeanParam PageQuery query) {
    PageRequest page = query.toRequest();
    return new Page<>(
        List.of(thing("1")),
        Optional.of("abc"),
        page.withTotal() ? OptionalLong.of(9) : OptionalLong.empty());
  }

  @GET
  @Path("/{id}")
  public Response one(
      @Context Caller caller, @Context Request request, @PathParam("id") String id) {
    return switch (id) {
      case "gone" -> throw ProblemException.notFound("thing");
      case "long" -> Response.ok(List.of("x".repeat(20_000_000))).build();
      case "broken" -> throw new IllegalStateException("secret detail");
      default -> ETags.respond(request, 7, thing(id));
    };
  }

  @PUT
  @Path("/{id}")
  public Response change(@Context Caller caller, @Context HttpHeaders headers, NewThing thing) {
    ETags.requireMatch(headers, 7);
    return Response.ok(thing("1")).tag(ETags.of(8)).build();
  }

  @POST
  public Response create(@Context Caller caller, NewThing thing) {
    int n = created.incrementAndGet();
    if (thing.name().equals("refused")) {
      throw ProblemException.conflict("refused", "not this one, try " + n);
    }
    if (thing.name().equals("broken")) {
      throw new IllegalStateException("try " + n);
    }
    return Response.created(URI.create("things/" + n))
        .tag(ETags.of(1))
        .entity(thing(caller.principal() + n))
        .build();
  }

  @GET
  @Path("/open/door")
  @Produces("text/plain")
  @Anonymous
  public String open() {
    return "open";
  }
}
