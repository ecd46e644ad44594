package online.arval.cabinet.platform.rest.internal;

import java.io.EOFException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a connection that its client ended from a failure of ours. */
final class CutOff {
  private static final int MAX_CAUSES = 10;

  private CutOff() {}

  /** Whether the other end is behind it: of a body that is read, or of an answer written. */
  static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(MAX_CAUSES)
        .anyMatch(EOFException.class::isInstance);
  }
}
