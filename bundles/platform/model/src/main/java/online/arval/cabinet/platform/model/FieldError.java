package online.arval.cabinet.platform.model;

import java.util.Objects;

/**
 * One wrong field of an input.
 *
 * @param field name as the caller wrote it, a dotted path for nested ones ({@code rows[3].vin})
 * @param code stable machine-readable reason, kebab-case ({@code invalid-check-digit})
 * @param message what is wrong and what would be right, in English; pages translate by {@code code}
 */
public record FieldError(String field, String code, String message) {
  public FieldError {
    Objects.requireNonNull(field);
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
  }
}
