package online.arval.cabinet.fleet.core.internal.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import online.arval.cabinet.platform.model.Days;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Texts;

/** Reads the fields of one form and collects everything that is wrong with them. */
final class FormReader {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter RUSSIAN =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final int EXTERNAL_ID_LENGTH = 64;

  private final List<FieldError> errors = new ArrayList<>();

  void wrong(String field, String code, String message) {
    errors.add(new FieldError(field, code, message));
  }

  /** A required text of one line, with something to see. */
  String required(String field, String text, int minLength, int maxLength) {
    if (Texts.isBlank(text)) {
      wrong(field, "required", "must be given");
      return text;
    }
    if (text.length() < minLength) {
      wrong(field, "too-short", "must have at least " + minLength + " characters");
    }
    return optional(field, text, maxLength);
  }

  String optional(String field, String text, int maxLength) {
    if (text.length() > maxLength) {
      wrong(field, "too-long", "must have at most " + maxLength + " characters");
    }
    if (!Texts.isProper(text) || text.chars().anyMatch(Character::isISOControl)) {
      wrong(
          field,
          "invalid-characters",
          "must not contain control characters, half characters or marks of direction");
    } else if (!text.isEmpty() && Texts.isBlank(text)) {
      wrong(field, "invalid-characters", "must have something to see");
    }
    return text;
  }

  String externalId(String text) {
    return optional("externalId", text, EXTERNAL_ID_LENGTH);
  }

  /** A value type's own rule; empty text stays empty. */
  String optionalValue(String field, String text, BiFunction<String, String, ?> parser) {
    return text.isEmpty() ? "" : attempt(() -> parser.apply(field, text).toString(), text);
  }

  String requiredValue(String field, String text, BiFunction<String, String, ?> parser) {
    if (text.isEmpty()) {
      wrong(field, "required", "must be given");
    }
    return optionalValue(field, text, parser);
  }

  <E extends Enum<E>> E choice(String field, String text, E whenBlank) {
    Class<E> type = whenBlank.getDeclaringClass();
    if (text.isEmpty()) {
      return whenBlank;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseGet(
            () -> {
              wrong(
                  field,
                  "invalid-choice",
                  "must be one of " + Arrays.toString(type.getEnumConstants()));
              return whenBlank;
            });
  }

  LocalDate date(String field, String text) {
    if (text.isEmpty()) {
      wrong(field, "required", "must be given");
      return LocalDate.EPOCH;
    }
    try {
      LocalDate day = LocalDate.parse(text, text.contains(".") ? RUSSIAN : ISO);
      if (!Days.contain(day)) {
        wrong(field, "out-of-range", "must be from " + Days.FIRST + " to " + Days.LAST);
      }
      return day;
    } catch (DateTimeException notADate) {
      wrong(field, "invalid-date", "must be a day such as 2026-01-31 or 31.01.2026");
      return LocalDate.EPOCH;
    }
  }

  int number(String field, String text, int min, int max) {
    if (text.isEmpty()) {
      wrong(field, "required", "must be given");
      return min;
    }
    if (!text.matches("\\d{1,9}")) {
      wrong(field, "invalid-number", "must be a whole number");
      return min;
    }
    int value = Integer.parseInt(text);
    if (value < min || value > max) {
      wrong(field, "out-of-range", "must be between " + min + " and " + max);
    }
    return value;
  }

  <T> T attempt(Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (ProblemException wrong) {
      errors.addAll(wrong.errors());
      return otherwise;
    }
  }

  boolean fine(String field) {
    return errors.stream().noneMatch(error -> error.field().equals(field));
  }

  /** The value, when nothing was wrong. */
  <T> T result(T value) {
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return value;
  }
}
