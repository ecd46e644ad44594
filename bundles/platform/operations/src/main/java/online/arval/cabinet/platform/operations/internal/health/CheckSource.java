package online.arval.cabinet.platform.operations.internal.health;

import java.util.List;

/** A kind of checks. */
@FunctionalInterface
interface CheckSource {
  /** Looks now; returns within a bounded time and does not throw for what it finds. */
  List<Check> checks();
}
