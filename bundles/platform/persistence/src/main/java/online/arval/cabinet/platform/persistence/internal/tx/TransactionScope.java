package online.arval.cabinet.platform.persistence.internal.tx;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The state of one transaction. Used by its thread only. */
public final class TransactionScope {
  private final Connection connection;
  private final Map<Object, Participant> participants = new LinkedHashMap<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private boolean rollbackOnly;
  private Throwable nestedFailure;

  TransactionScope(Connection connection) {
    this.connection = connection;
  }

  public Connection connection() {
    return connection;
  }

  /** The participant that joined under the key, made and joined now when there is none. */
  public <P extends Participant> P participant(Object key, Class<P> type, Supplier<P> make) {
    return type.cast(participants.computeIfAbsent(key, absent -> make.get()));
  }

  void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  List<Runnable> afterCommitActions() {
    return afterCommit;
  }

  void setRollbackOnly() {
    rollbackOnly = true;
  }

  boolean isRollbackOnly() {
    return rollbackOnly;
  }

  /** Remembers the first failure that left a nested call, whoever caught it afterwards. */
  void nestedFailed(Throwable failure) {
    if (nestedFailure == null) {
      nestedFailure = failure;
    }
  }

  Optional<Throwable> nestedFailure() {
    return Optional.ofNullable(nestedFailure);
  }

  void complete() {
    participants.values().forEach(Participant::complete);
  }

  /**
   * Ends every participant; returns the first failure instead of throwing, so that all are ended.
   */
  Optional<RuntimeException> release(boolean rollback) {
    RuntimeException first = null;
    for (Participant participant : participants.values()) {
      try {
        participant.release(rollback);
      } catch (RuntimeException e) {
        first = first == null ? e : first;
      }
    }
    participants.clear();
    return Optional.ofNullable(first);
  }

  /** Somebody with state of its own in the transaction: an entity manager. */
  public interface Participant {
    /** Writes what is still unwritten; the connection is committed next. */
    void complete();

    /** Frees everything, after the commit or instead of it. */
    void release(boolean rollback);
  }
}
