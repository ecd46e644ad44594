package online.arval.cabinet.payments.api;

import java.time.Instant;
import java.util.List;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The books of the payments: double entry, append-only, in kopecks. All balances together are
 * nothing at any moment. Only account managers, support agents and the system may see it.
 */
@ProviderType
public interface Ledger {
  /**
   * What is on an account.
   *
   * @param account {@code gateway:<name>}, {@code obligation:<purpose>}, {@code
   *     unclaimed:<purpose>}
   */
  record Balance(String account, Money amount) {}

  /**
   * One entry.
   *
   * @param transaction {@code payment:<id>} or {@code refund:<id>}: the cause it is booked for,
   *     once
   */
  record Entry(String transaction, String account, Money amount, Instant at) {}

  /** Balances of all accounts, by name; as cheap however long the ledger is. */
  List<Balance> balances(Caller caller);

  /** What was booked for a payment, in order; a payment that is not there is not found. */
  List<Entry> ofPayment(Caller caller, PaymentId payment);
}
