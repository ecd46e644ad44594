package online.arval.cabinet.platform.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a caller did wrong or must wait for, in words meant for them. REST turns it into
 * problem+json (RFC 9457), SOAP into a typed fault, the console into one line. Nothing has been
 * changed when it is thrown out of a command: the transaction rolls back.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final String code;
  private final transient List<FieldError> errors;
  private final transient Map<String, Object> extensions;
  private final Duration retryAfter;

  private ProblemException(
      ProblemKind kind,
      String code,
      String detail,
      List<FieldError> errors,
      Map<String, Object> extensions,
      Duration retryAfter) {
    super(detail);
    this.kind = Objects.requireNonNull(kind);
    this.code = Objects.requireNonNull(code);
    this.errors = List.copyOf(errors);
    this.extensions = Map.copyOf(extensions);
    this.retryAfter = retryAfter;
  }

  /** A problem of the given kind; {@code code} is a stable kebab-case reason. */
  public static ProblemException of(ProblemKind kind, String code, String detail) {
    return new ProblemException(kind, code, detail, List.of(), Map.of(), null);
  }

  /** One wrong field. */
  public static ProblemException invalid(String field, String code, String message) {
    return invalid(List.of(new FieldError(field, code, message)));
  }

  /** Several wrong fields; the list is not empty. */
  public static ProblemException invalid(List<FieldError> errors) {
    FieldError first = errors.get(0);
    String more = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : "";
    return new ProblemException(
        ProblemKind.INVALID,
        first.code(),
        first.field() + ": " + first.message() + more,
        errors,
        Map.of(),
        null);
  }

  /** No such thing, or one that this caller may not know of: the two look the same on purpose. */
  public static ProblemException notFound(String what) {
    return of(ProblemKind.NOT_FOUND, "not-found", "No such " + what + ".");
  }

  /** The thing exists but its state does not allow the command. */
  public static ProblemException conflict(String code, String detail) {
    return of(ProblemKind.CONFLICT, code, detail);
  }

  /** The caller is known and may not do this. */
  public static ProblemException forbidden(String detail) {
    return of(ProblemKind.FORBIDDEN, "forbidden", detail);
  }

  /** The caller must wait before trying again. */
  public static ProblemException retryLater(
      ProblemKind kind, String code, String detail, Duration after) {
    return new ProblemException(kind, code, detail, List.of(), Map.of(), after);
  }

  /** The same problem with one more member in its document. */
  public ProblemException with(String name, Object value) {
    Map<String, Object> more = new java.util.HashMap<>(extensions);
    more.put(name, value);
    return new ProblemException(kind, code, getMessage(), errors, more, retryAfter);
  }

  public ProblemKind kind() {
    return kind;
  }

  /** Stable machine-readable reason, finer than {@link #kind}. */
  public String code() {
    return code;
  }

  /** Wrong fields; empty unless the kind is {@link ProblemKind#INVALID}. */
  public List<FieldError> errors() {
    return errors;
  }

  /** Further members of the problem document. */
  public Map<String, Object> extensions() {
    return extensions;
  }

  /** How long to wait before the next try, when known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
