package online.arval.cabinet.platform.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import online.arval.cabinet.platform.model.Days;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Texts;

/** Reads the loose values of a request; what is wrong is a problem that names the field. */
public final class Input {
  private Input() {}

  /** The text; null and what has nothing to see are nothing. */
  public static Optional<String> optional(String textOrNull) {
    return textOrNull == null || Texts.isBlank(textOrNull)
        ? Optional.empty()
        : Optional.of(textOrNull.strip());
  }

  /**
   * The text.
   *
   * @throws ProblemException invalid {@code required}
   */
  public static String required(String field, String textOrNull) {
    return optional(textOrNull)
        .orElseThrow(() -> ProblemException.invalid(field, "required", "is required"));
  }

  /**
   * One of the names of an enum, in any case.
   *
   * @throws ProblemException invalid {@code unknown-value}
   */
  public static <E extends Enum<E>> Optional<E> optional(
      String field, String textOrNull, Class<E> type) {
    return optional(textOrNull).map(text -> constant(field, text, type));
  }

  /**
   * A day, {@code 2026-01-31}.
   *
   * @throws ProblemException invalid {@code invalid-date}; {@code out-of-range} when it is none of
   *     {@link Days}
   */
  public static Optional<LocalDate> optionalDay(String field, String textOrNull) {
    Optional<LocalDate> day = parsedDay(field, textOrNull);
    if (day.isPresent() && !Days.contain(day.get())) {
      throw ProblemException.invalid(
          field, "out-of-range", "must be from " + Days.FIRST + " to " + Days.LAST);
    }
    return day;
  }

  private static Optional<LocalDate> parsedDay(String field, String textOrNull) {
    try {
      return optional(textOrNull).map(LocalDate::parse);
    } catch (DateTimeParseException notADay) {
      throw ProblemException.invalid(field, "invalid-date", "must be a day such as 2026-01-31");
    }
  }

  private static <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    field,
                    "unknown-value",
                    "must be one of " + Arrays.toString(type.getEnumConstants())));
  }
}
