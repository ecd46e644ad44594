package online.arval.cabinet.platform.messaging.schema;

import java.util.Objects;

/**
 * Where a document does not fit its schema. It names members and kinds, never values: it may be
 * logged.
 *
 * @param path JSON Pointer of the place, empty for the whole document
 * @param expected what should stand there, {@code an integer, not a string}
 */
public record Misfit(String path, String expected) {
  public Misfit {
    Objects.requireNonNull(path);
    Objects.requireNonNull(expected);
  }

  /** The same seen from the document that holds this one under a name or index. */
  public Misfit under(String step) {
    return new Misfit("/" + step.replace("~", "~0").replace("/", "~1") + path, expected);
  }

  /** {@code /amountKopecks: expected an integer, not a string}. */
  @Override
  public String toString() {
    return (path.isEmpty() ? "" : path + ": ") + "expected " + expected;
  }
}
