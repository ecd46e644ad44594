package online.arval.cabinet.fines.web.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Input;

/** Reads the parameters that choose fines. */
public final class FineParameters {
  private static final Pattern DAYS = Pattern.compile("[0-5]?\\d|60");

  private FineParameters() {}

  /**
   * Statuses, separated by commas.
   *
   * @throws ProblemException invalid {@code unknown-value}
   */
  public static Set<FineStatus> statuses(String textOrNull) {
    Set<FineStatus> statuses = EnumSet.noneOf(FineStatus.class);
    for (String one : Input.optional(textOrNull).orElse("").split(",")) {
      Input.optional("status", one, FineStatus.class).ifPresent(statuses::add);
    }
    return statuses;
  }

  /**
   * A number of days, 0 to 60.
   *
   * @throws ProblemException invalid {@code out-of-range}
   */
  public static Optional<Integer> days(String field, String textOrNull) {
    Optional<String> text = Input.optional(textOrNull);
    if (text.isPresent() && !DAYS.matcher(text.get()).matches()) {
      throw ProblemException.invalid(field, "out-of-range", "must be between 0 and 60");
    }
    return text.map(Integer::valueOf);
  }
}
