package online.arval.cabinet.platform.rest.internal;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.persistence.Transactions;

/**
 * Makes a repeated POST harmless (after the IETF draft "The Idempotency-Key HTTP Header Field").
 * One transaction holds the claim of the key, the effect and the stored answer: they are there
 * together or not at all. Duplicates wait, in this process by a lock, between nodes by the unique
 * key.
 */
final class Idempotency {
  private static final int STRIPES = 512;
  private static final int ATTEMPTS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Transactions transactions;
  private final StoredAnswers stored;
  private final ReentrantLock[] locks =
      IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

  Idempotency(Transactions transactions, StoredAnswers stored) {
    this.transactions = transactions;
    this.stored = stored;
  }

  /**
   * The stored answer for the key, or the work's, which is then stored. A refusal (4xx) undoes the
   * work and is stored too; a failure (5xx, 401, 429) undoes the work and leaves the key free.
   *
   * @param work the effect; runs inside the transaction, again when the transaction is retried
   * @param refusal makes the answer for what the work threw
   */
  Response answer(
      IdempotencyKey key, Supplier<Answer> work, Function<RuntimeException, Answer> refusal) {
    ReentrantLock lock =
        locks[Math.floorMod(31 * key.principal().hashCode() + key.key().hashCode(), STRIPES)];
    if (!tryLock(lock)) {
      throw stillRunning();
    }
    try {
      return locked(key, work, refusal);
    } finally {
      lock.unlock();
    }
  }

  private Response locked(
      IdempotencyKey key, Supplier<Answer> work, Function<RuntimeException, Answer> refusal) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Found found = transactions.call(() -> findOrWork(key, work));
        return found.fresh() ? found.stored().answer().toResponse() : replay(key, found.stored());
      } catch (StoredAnswers.AlreadyClaimed elsewhere) {
        // another node was faster; its answer is there now, unless it was rolled back
        continue;
      } catch (Refused refused) {
        return keep(key, refused.answer);
      } catch (ProblemException | WebApplicationException thrown) {
        return keep(key, refusal.apply(thrown));
      }
    }
    throw stillRunning();
  }

  /**
   * What stands for the key now.
   *
   * @param fresh whether this call has written it
   */
  private record Found(StoredAnswers.Stored stored, boolean fresh) {}

  /** One transaction for the look and the work: a look of its own would be a commit more. */
  private Found findOrWork(IdempotencyKey key, Supplier<Answer> work) {
    return stored
        .find(key)
        .map(known -> new Found(known, false))
        .orElseGet(
            () -> new Found(new StoredAnswers.Stored(key.fingerprint(), claimed(key, work)), true));
  }

  private Answer claimed(IdempotencyKey key, Supplier<Answer> work) {
    stored.claim(key);
    Answer answer = work.get();
    if (!answer.isSuccess()) {
      throw new Refused(answer);
    }
    stored.complete(key, answer);
    return answer;
  }

  /** Stores the answer of work that was undone, when it would be refused again. */
  private Response keep(IdempotencyKey key, Answer answer) {
    if (!answer.isFinal()) {
      return answer.toResponse();
    }
    try {
      transactions.run(
          () -> {
            stored.claim(key);
            stored.complete(key, answer);
          });
      return answer.toResponse();
    } catch (StoredAnswers.AlreadyClaimed elsewhere) {
      return transactions
          .call(() -> stored.find(key))
          .map(known -> replay(key, known))
          .orElseGet(answer::toResponse);
    }
  }

  private static Response replay(IdempotencyKey key, StoredAnswers.Stored known) {
    if (!known.fingerprint().equals(key.fingerprint())) {
      throw ProblemException.of(
          ProblemKind.INVALID,
          "idempotency-key-reused",
          "This Idempotency-Key was used for another request; use a new one for each request.");
    }
    return known.answer().toReplay();
  }

  private static boolean tryLock(ReentrantLock lock) {
    try {
      return lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ProblemException stillRunning() {
    return ProblemException.retryLater(
        ProblemKind.CONFLICT,
        "idempotency-in-progress",
        "A request with this Idempotency-Key is still being worked on.",
        Duration.ofSeconds(1));
  }

  /** Carries a refusing answer out of the transaction, so that it is rolled back. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    Refused(Answer answer) {
      super(null, null, false, false);
      this.answer = answer;
    }
  }
}
