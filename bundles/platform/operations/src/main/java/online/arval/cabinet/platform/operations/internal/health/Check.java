package online.arval.cabinet.platform.operations.internal.health;

import java.util.Objects;

/**
 * One thing that was looked at.
 *
 * @param name what: {@code database}, {@code boot}, {@code bundle …}, {@code component …}
 * @param reason what is wrong and what it waits for; may be empty when all is well
 */
public record Check(String name, Status status, String reason) {
  /** How it stands. */
  public enum Status {
    OK,
    /** Works, but somebody should look. */
    WARN,
    /** Keeps the cabinet from being ready. */
    FAILED
  }

  public Check {
    Objects.requireNonNull(name);
    Objects.requireNonNull(status);
    reason = Secrets.mask(reason);
  }

  static Check ok(String name, String reason) {
    return new Check(name, Status.OK, reason);
  }

  static Check failed(String name, String reason) {
    return new Check(name, Status.FAILED, reason);
  }
}
