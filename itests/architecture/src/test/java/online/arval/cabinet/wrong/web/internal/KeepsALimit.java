package online.arval.cabinet.wrong.web.internal;

import jakarta.ws.rs.QueryParam;

/** Wrong: the same in the fields of a filter. */
public final class KeepsALimit {
  @QueryParam("limit")
  private Integer limit;

  /** The limit. */
  public Integer limit() {
    return limit;
  }
}
