package online.arval.cabinet.platform.model;

import java.util.Optional;

/**
 * Which page is wanted.
 *
 * @param limit items per page, 1 to 500
 * @param cursor {@link Page#next} of the page before; empty for the first
 * @param withTotal whether the total is to be counted
 */
public record PageRequest(int limit, Optional<String> cursor, boolean withTotal) {
  /** Items per page when the caller does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /** Most items a page may hold. */
  public static final int MAX_LIMIT = 500;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ProblemException.invalid("limit", "out-of-range", "must be between 1 and " + MAX_LIMIT);
    }
  }

  /** The first page. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty(), false);
  }
}
