package online.arval.cabinet.platform.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;

/**
 * The query parameters of every list, as a {@code @BeanParam}. Read as text, so that a wrong one is
 * named.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public final class PageQuery {
  @QueryParam("limit")
  @Parameter(
      description = "Items per page",
      schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
  private String limit;

  @QueryParam("cursor")
  @Parameter(description = "The member next of the page before; nothing for the first page")
  private String cursor;

  @QueryParam("total")
  @Parameter(
      description = "Whether to count all matching items; more than 10,000 are not counted",
      schema = @Schema(type = "boolean", defaultValue = "false"))
  private String total;

  /**
   * What was asked for.
   *
   * @throws ProblemException validation of {@code limit} or {@code total}
   */
  public PageRequest toRequest() {
    return new PageRequest(
        limit(), Optional.ofNullable(cursor).filter(text -> !text.isEmpty()), withTotal());
  }

  private int limit() {
    if (limit == null || limit.isEmpty()) {
      return PageRequest.DEFAULT_LIMIT;
    }
    // not all that Java takes for a number: no sign, no digits of other scripts
    if (!limit.matches("[0-9]{1,9}")) {
      throw ProblemException.invalid(
          "limit", "out-of-range", "must be between 1 and " + PageRequest.MAX_LIMIT);
    }
    return Integer.parseInt(limit);
  }

  private boolean withTotal() {
    return switch (total == null ? "" : total) {
      case "", "false" -> false;
      case "true" -> true;
      default ->
          throw ProblemException.invalid("total", "invalid-boolean", "must be true or false");
    };
  }
}
