package online.arval.cabinet.platform.rest.internal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * An answer as it goes over the wire, to be stored and given again.
 *
 * @param body may be empty
 */
record Answer(
    int status,
    Optional<String> location,
    Optional<String> etag,
    Optional<String> contentType,
    byte[] body) {
  /** Response header that tells a stored answer from a fresh one. */
  static final String REPLAYED = "Idempotency-Replayed";

  /**
   * Whether the same request would be answered so again: not so failures of ours, or of the moment.
   */
  boolean isFinal() {
    return status < 500 && status != 401 && status != 408 && status != 425 && status != 429;
  }

  boolean isSuccess() {
    return status < 400;
  }

  Response toResponse() {
    return response().build();
  }

  Response toReplay() {
    return response().header(REPLAYED, "true").build();
  }

  private Response.ResponseBuilder response() {
    Response.ResponseBuilder response = Response.status(status);
    location.ifPresent(value -> response.header(HttpHeaders.LOCATION, value));
    etag.ifPresent(value -> response.header(HttpHeaders.ETAG, value));
    contentType.ifPresent(response::type);
    return body.length == 0 ? response : response.entity(body);
  }
}
