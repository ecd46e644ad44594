package online.arval.cabinet.platform.rest;

import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/** Bodies and their members that must be there. */
public final class Body {
  private Body() {}

  /**
   * The body.
   *
   * @throws ProblemException malformed {@code body-required}
   */
  public static <T> T required(T bodyOrNull) {
    if (bodyOrNull == null) {
      throw ProblemException.of(
          ProblemKind.MALFORMED, "body-required", "The request needs a JSON object as its body.");
    }
    return bodyOrNull;
  }

  /**
   * A member.
   *
   * @throws ProblemException invalid {@code required}
   */
  public static <T> T required(String field, T valueOrNull) {
    if (valueOrNull == null) {
      throw ProblemException.invalid(field, "required", "is required");
    }
    return valueOrNull;
  }
}
