package online.arval.cabinet.fleet.web.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import online.arval.cabinet.platform.rest.ETags;

/** Answers to successful changes. */
final class Answers {
  private static final String ROOT = "/api/v1/fleet/";

  private Answers() {}

  /** 201 with the new thing, where it stands and its version. */
  static Response created(String collection, String id, long version, Object entity) {
    return Response.status(Response.Status.CREATED)
        // location() would append it to the address of the application
        .header(HttpHeaders.LOCATION, ROOT + collection + "/" + id)
        .tag(ETags.of(version))
        .entity(entity)
        .build();
  }

  /** 200 with the changed thing and its version. */
  static Response ok(long version, Object entity) {
    return Response.ok(entity).tag(ETags.of(version)).build();
  }
}
