package online.arval.cabinet.payments.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One comparison.
 *
 * @param problem why there is none
 * @param payments how many the gateway's list had
 * @param differenceCount how many differ
 * @param differences what differs; empty in lists
 */
public record Reconciliation(
    String id,
    String gateway,
    LocalDate day,
    String orderedBy,
    Status status,
    Optional<String> problem,
    long payments,
    long differenceCount,
    List<Difference> differences,
    Instant createdAt,
    Instant changedAt) {
  /** How far it is. */
  public enum Status {
    RUNNING,
    DONE,
    FAILED
  }

  /** What differs. */
  public enum Kind {
    /** The gateway has a payment the cabinet does not know. */
    MISSING_HERE,
    /** The cabinet has a paid payment the gateway does not list. */
    MISSING_THERE,
    AMOUNT_DIFFERS,
    STATUS_DIFFERS,
    REFUND_DIFFERS
  }

  /**
   * One difference.
   *
   * @param payment empty when the cabinet does not know it
   * @param gatewayReference empty when the gateway does not list it
   * @param ours status or kopecks here
   * @param theirs status or kopecks there
   * @param done what was done: {@code inquiry-sent} or {@code reported}
   */
  public record Difference(
      Kind kind,
      Optional<PaymentId> payment,
      String gatewayReference,
      String ours,
      String theirs,
      String done) {}

  public Reconciliation {
    differences = List.copyOf(differences);
  }
}
