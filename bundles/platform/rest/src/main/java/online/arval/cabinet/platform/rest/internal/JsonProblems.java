package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Days;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/** Says in the caller's words what is wrong with a JSON body. Names of classes are kept out. */
final class JsonProblems {
  private JsonProblems() {}

  /** The problem behind a failure to read; empty when the failure is ours. */
  static Optional<ProblemException> of(JacksonException failure) {
    if (failure instanceof StreamConstraintsException) {
      return malformed("The JSON is nested too deeply, or has too long names or numbers.");
    }
    if (failure instanceof StreamReadException || failure instanceof JsonParseException) {
      return malformed("The body is not well-formed JSON" + where(failure.getLocation()) + ".");
    }
    if (failure instanceof JsonMappingException mapping) {
      return ofMapping(mapping);
    }
    return Optional.empty();
  }

  private static Optional<ProblemException> ofMapping(JsonMappingException failure) {
    if (failure.getCause() instanceof InputCoercionException) {
      return invalid(path(failure), "out-of-range", "must be a smaller number");
    }
    if (failure.getCause() instanceof JacksonException inner) {
      return of(inner);
    }
    String field = path(failure);
    if (failure.getCause() instanceof ProblemException inner) {
      return Optional.of(within(field, inner));
    }
    if (failure instanceof TextReader.IllegalTextException) {
      return invalid(
          field,
          "invalid-characters",
          "must not contain control characters, half characters or marks of direction");
    }
    if (failure instanceof MomentReader.OutOfRangeException) {
      return invalid(field, "out-of-range", "must be from " + Days.FIRST + " to " + Days.LAST);
    }
    if (failure instanceof UnrecognizedPropertyException) {
      return invalid(field, "unknown-field", "is not a field of this request");
    }
    if (failure instanceof InvalidFormatException wrong) {
      return invalid(field, "invalid-format", "is not " + expected(wrong.getTargetType()));
    }
    if (failure instanceof MismatchedInputException wrong) {
      return ofMismatch(wrong, field);
    }
    // a value's own constructor refused; anything else is a fault of ours while writing
    return failure.getCause() instanceof IllegalArgumentException && !field.isEmpty()
        ? invalid(field, "invalid", "has an invalid value")
        : Optional.empty();
  }

  private static Optional<ProblemException> ofMismatch(
      MismatchedInputException wrong, String field) {
    boolean atEnd = wrong.getOriginalMessage().startsWith("No content");
    if (atEnd) {
      return Optional.of(
          ProblemException.of(
              ProblemKind.MALFORMED, "body-required", "The request needs a JSON body."));
    }
    if (wrong.getOriginalMessage().startsWith("Trailing token")) {
      return malformed("Something follows the JSON value" + where(wrong.getLocation()) + ".");
    }
    if (field.isEmpty()) {
      return malformed("The body as a whole must be " + expected(wrong.getTargetType()) + ".");
    }
    boolean missing = wrong.getOriginalMessage().startsWith("Cannot map `null`");
    return missing
        ? invalid(field, "required", "is required")
        : invalid(field, "invalid-type", "must be " + expected(wrong.getTargetType()));
  }

  private static ProblemException within(String field, ProblemException inner) {
    if (inner.errors().isEmpty() || field.isEmpty()) {
      return inner;
    }
    List<FieldError> errors =
        inner.errors().stream()
            .map(error -> new FieldError(join(field, error.field()), error.code(), error.message()))
            .toList();
    return ProblemException.invalid(errors);
  }

  /**
   * A value class names its own field; when that is where the path ends already, once is enough.
   */
  private static String join(String field, String inner) {
    return field.equals(inner) || field.endsWith("." + inner) ? field : field + "." + inner;
  }

  private static Optional<ProblemException> malformed(String detail) {
    return Optional.of(ProblemException.of(ProblemKind.MALFORMED, "malformed-json", detail));
  }

  private static Optional<ProblemException> invalid(String field, String code, String message) {
    return Optional.of(ProblemException.invalid(field, code, message));
  }

  private static String where(JsonLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static String path(JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "a value of another type";
    }
    if (type.isEnum()) {
      return "one of " + List.of(type.getEnumConstants());
    }
    return switch (type.getSimpleName()) {
      case "int", "long", "short", "Integer", "Long", "Short", "BigInteger" -> "a whole number";
      case "double", "float", "Double", "Float", "BigDecimal" -> "a number";
      case "boolean", "Boolean" -> "true or false";
      case "String" -> "a text";
      case "LocalDate" -> "a date (yyyy-mm-dd)";
      case "Instant", "OffsetDateTime", "ZonedDateTime" -> "a time (yyyy-mm-ddThh:mm:ssZ)";
      case "List", "ArrayList", "Set", "Collection" -> "a list";
      default -> "an object";
    };
  }
}
