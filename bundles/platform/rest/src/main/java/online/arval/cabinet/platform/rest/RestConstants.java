package online.arval.cabinet.platform.rest;

/** Names by which web bundles and the REST whiteboard find each other. */
public final class RestConstants {
  /**
   * Service property of a {@code jakarta.ws.rs.core.Application}: the feature's name; its
   * singletons answer below {@code /api/v1/<feature>}. The bundle declares {@code
   * Provide-Capability: cabinet.gate;prefix="/api/v1/<feature>"} and brings its document as {@code
   * OPENAPI/openapi.json}.
   */
  public static final String FEATURE = "cabinet.rest.feature";

  /** Request header that makes a POST safe to repeat; kept 24 hours per principal. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** Request header that proves an unsafe request with a session cookie comes from our own page. */
  public static final String CSRF_HEADER = "X-CSRF-Token";

  private RestConstants() {}
}
