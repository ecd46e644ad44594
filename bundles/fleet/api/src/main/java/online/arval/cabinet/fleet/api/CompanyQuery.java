package online.arval.cabinet.fleet.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Which companies are wanted; sorted by name.
 *
 * @param text part of name or ИНН
 */
public record CompanyQuery(Optional<String> text, Optional<CompanyStatus> status) {
  public CompanyQuery {
    Objects.requireNonNull(text);
    Objects.requireNonNull(status);
  }

  /** All that the caller may see. */
  public static CompanyQuery all() {
    return new CompanyQuery(Optional.empty(), Optional.empty());
  }
}
