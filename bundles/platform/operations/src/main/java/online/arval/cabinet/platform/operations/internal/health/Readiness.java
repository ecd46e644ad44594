package online.arval.cabinet.platform.operations.internal.health;

/** Whether the cabinet is ready, and if not, why. */
public interface Readiness {
  /** The present report; at most as old as the configured cache time. */
  Report report();
}
