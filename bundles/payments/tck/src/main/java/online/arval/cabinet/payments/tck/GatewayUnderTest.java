package online.arval.cabinet.payments.tck;

import java.net.URI;
import java.util.List;

/**
 * A connector at work against a simulator of its gateway, for one test. Closing it ends both, or
 * leaves a connector that runs by itself ready for the next test.
 */
public interface GatewayUnderTest extends AutoCloseable {
  /** Name of the gateway in the contract. */
  String name();

  /** Where it takes its commands and answers. */
  Queues queues();

  /** Sets the faults of the simulator: a JSON list as its control takes it. */
  void faults(String json);

  /** Name of the simulator's operation that takes a charge, for faults. */
  String chargeOperation();

  /** Name of the simulator's operation that takes a refund, for faults. */
  String refundOperation();

  /** What the payer does on the page at the confirmation address. */
  void payer(URI confirmation, boolean pays);

  /** What the simulator has in its books since the test began, whatever the cabinet believes. */
  List<Entry> books();

  /** The connector's address for notifications. */
  URI webhook();

  /** A well-formed notification of a payment that the gateway does not know. */
  String unknownNotification();

  /** A notification that this payment was paid, as somebody would forge it. */
  String forgedNotification(String gatewayReference, long kopecks);

  /**
   * A notification that this payment was paid, as the gateway itself would send and sign it; where
   * nothing is signed, as somebody would forge it.
   */
  default String paidNotification(String paymentId, String gatewayReference, long kopecks) {
    return forgedNotification(gatewayReference, kopecks);
  }

  /** Content type of notifications. */
  String notificationType();

  /** Whether the gateway can list its payments; one that cannot says {@code no-list}. */
  default boolean hasList() {
    return true;
  }

  /** Ends the connector and starts it anew: what it had in memory is gone. */
  default void restart() {
    // the test is the weaker for it
  }

  /** Makes the simulator unreachable: connections are refused. */
  void vanish();

  @Override
  void close();

  /** One payment of the gateway. */
  record Entry(String reference, boolean paid, long kopecks, long refundedKopecks) {}
}
