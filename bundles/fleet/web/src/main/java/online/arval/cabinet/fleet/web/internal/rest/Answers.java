package online.arval.cabinet.fleet.web.internal.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import online.arval.cabinet.platform.rest.ETags;

/** Answers to successful changes. */
final class Answers {
  private static final String ROOT = "/api/v1/fleet/";

  private Answers() {}

  /** 201 with the new thing, where it stands and its version. */
  static Response created(String collection, String id, long version, Object entity) {
    return Response.created(location(collection, id)).tag(ETags.of(version)).entity(entity).build();
  }

  /** 200 with the changed thing and its version. */
  static Response ok(long version, Object entity) {
    return Response.ok(entity).tag(ETags.of(version)).build();
  }

  private static URI location(String collection, String id) {
    return URI.create(ROOT + collection + "/" + id);
  }
}
