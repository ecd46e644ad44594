package online.arval.cabinet.platform.persistence.internal.tx;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.openjpa.util.ExceptionInfo;
import org.apache.openjpa.util.OptimisticException;

/** Whether a failure tells that another transaction was faster. */
enum ConcurrentChange {
  /** Some other failure. */
  NONE,
  /** The transaction lost against another one; run again it may succeed at once. */
  LOST,
  /** The transaction has already waited for a lock as long as it may. */
  WAITED;

  /** Serialization failure and deadlock: SQL:2016 class 40, PostgreSQL appendix A. */
  private static final Set<String> LOST_STATES = Set.of("40001", "40P01");

  /** Lock time-outs: H2 ({@code LOCK_TIMEOUT_1}) and PostgreSQL ({@code lock_not_available}). */
  private static final Set<String> WAITED_STATES = Set.of("HYT00", "55P03");

  /** H2's {@code CONCURRENT_UPDATE_1}. */
  private static final int H2_CONCURRENT_UPDATE = 90131;

  /** Looks through causes, chained SQL exceptions and what OpenJPA nests. */
  static ConcurrentChange in(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable next = open.poll();
      if (!seen.add(next)) {
        continue;
      }
      ConcurrentChange change = of(next);
      if (change != NONE) {
        return change;
      }
      follow(next, open);
    }
    return NONE;
  }

  private static ConcurrentChange of(Throwable failure) {
    if (failure instanceof OptimisticLockException || failure instanceof OptimisticException) {
      return LOST;
    }
    if (failure instanceof SQLException sql) {
      String state = String.valueOf(sql.getSQLState());
      if (LOST_STATES.contains(state) || sql.getErrorCode() == H2_CONCURRENT_UPDATE) {
        return LOST;
      }
      return WAITED_STATES.contains(state) ? WAITED : NONE;
    }
    return NONE;
  }

  private static void follow(Throwable failure, Deque<Throwable> open) {
    if (failure.getCause() != null) {
      open.add(failure.getCause());
    }
    if (failure instanceof SQLException sql && sql.getNextException() != null) {
      open.add(sql.getNextException());
    }
    if (failure instanceof ExceptionInfo info && info.getNestedThrowables() != null) {
      Collections.addAll(open, info.getNestedThrowables());
    }
  }
}
