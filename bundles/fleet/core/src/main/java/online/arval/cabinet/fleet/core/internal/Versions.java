package online.arval.cabinet.fleet.core.internal;

import java.util.OptionalLong;
import online.arval.cabinet.fleet.core.internal.data.Stored;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/** Optimistic locking as callers see it. */
final class Versions {
  private Versions() {}

  /** Refuses a change of something that is no longer what the caller has seen. */
  static void require(Stored stored, OptionalLong expected) {
    if (expected.isPresent() && expected.getAsLong() != stored.version()) {
      throw ProblemException.of(
              ProblemKind.PRECONDITION_FAILED,
              "version-mismatch",
              "It was changed meanwhile: the version is "
                  + stored.version()
                  + ", not "
                  + expected.getAsLong()
                  + ".")
          .with("version", stored.version());
    }
  }
}
