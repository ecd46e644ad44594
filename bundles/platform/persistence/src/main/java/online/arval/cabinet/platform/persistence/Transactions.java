package online.arval.cabinet.platform.persistence;

import java.sql.Connection;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one transaction of a command. A transaction owns one connection, bound to the thread; every
 * {@link Database}, the outbox, the inbox, the audit and the idempotency store write through it, so
 * that all of it is committed once or not at all. No remote call belongs inside.
 */
@ProviderType
public interface Transactions {
  /**
   * Runs the work in the thread's transaction, or in a new one that is committed when the work
   * returns and rolled back when it throws. Only a new one is retried, at most twice and at once,
   * after an optimistic-lock failure or a serialization failure; then the failure becomes a {@code
   * ProblemException} of kind conflict with the code {@code concurrent-change}.
   *
   * <p>A failure that leaves a nested call rolls the whole back, even when the outer work catches
   * it: the outermost call then throws that first failure.
   */
  <T> T call(Supplier<T> work);

  /** {@link #call} without a result. */
  default void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * The connection of the thread's transaction, for plain SQL. It must not be closed, committed or
   * kept.
   *
   * @throws IllegalStateException outside a transaction
   */
  Connection connection();

  /** Whether the thread is inside a transaction. */
  boolean isActive();

  /**
   * Runs the action after the thread's transaction has been committed, in order of registration;
   * never when it is rolled back. Outside a transaction it runs at once. A failing action is logged
   * and harms nothing.
   */
  void afterCommit(Runnable action);

  /** Makes the thread's transaction roll back although the work returns normally. */
  void setRollbackOnly();
}
