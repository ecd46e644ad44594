package online.arval.cabinet.platform.model;

/**
 * The closed list of problems a caller can be told of. {@link #slug} ends the RFC 9457 type URI.
 */
public enum ProblemKind {
  MALFORMED(400, "malformed-request", "The request cannot be read"),
  UNAUTHENTICATED(401, "unauthenticated", "Sign in first"),
  FORBIDDEN(403, "forbidden", "Not allowed"),
  NOT_FOUND(404, "not-found", "Not found"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed here"),
  NOT_ACCEPTABLE(406, "not-acceptable", "None of the accepted formats is offered"),
  REQUEST_TIMEOUT(408, "request-timeout", "The request did not arrive in time"),
  CONFLICT(409, "conflict", "Conflicts with the current state"),
  PRECONDITION_FAILED(412, "precondition-failed", "Changed by someone else meanwhile"),
  TOO_LARGE(413, "too-large", "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Unsupported media type"),
  INVALID(422, "invalid", "Some fields are wrong"),
  PRECONDITION_REQUIRED(428, "precondition-required", "A precondition header is required"),
  TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
  INTERNAL(500, "internal", "Something went wrong on our side"),
  UNAVAILABLE(503, "unavailable", "Temporarily unavailable");

  private final int status;
  private final String slug;
  private final String title;

  ProblemKind(int status, String slug, String title) {
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  /** HTTP status code. */
  public int status() {
    return status;
  }

  /** Stable name; the last part of the problem's type URI. */
  public String slug() {
    return slug;
  }

  /** Short English summary, the same for every occurrence. */
  public String title() {
    return title;
  }
}
