package online.arval.cabinet.fines.web.internal.soap;

import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Input;

/**
 * Numbers that are text in the classes and numbers in the schema: JAXB would say of a wrong one
 * neither which element it stands in nor what is allowed.
 */
final class WholeNumber {
  private WholeNumber() {}

  /**
   * The number, when there is one.
   *
   * @throws ProblemException invalid {@code invalid-type}
   */
  static Optional<Long> read(String field, String textOrNull) {
    try {
      return Input.optional(textOrNull).map(Long::valueOf);
    } catch (NumberFormatException notANumber) {
      throw ProblemException.invalid(field, "invalid-type", "must be a whole number");
    }
  }

  /**
   * The same where only a small one makes sense.
   *
   * @throws ProblemException invalid {@code invalid-type}
   */
  static Optional<Integer> small(String field, String textOrNull) {
    try {
      return read(field, textOrNull).map(Math::toIntExact);
    } catch (ArithmeticException tooLarge) {
      throw ProblemException.invalid(field, "invalid-type", "must be a whole number of 32 bits");
    }
  }
}
