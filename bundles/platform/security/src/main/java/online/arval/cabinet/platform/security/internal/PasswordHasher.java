package online.arval.cabinet.platform.security.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/**
 * Bounds the memory and the processors that password hashing takes: at most so many at once, the
 * others wait a few seconds and are then told to come back.
 */
final class PasswordHasher {
  private final HashFunction function;
  private final Semaphore slots;
  private final Duration patience;
  private final Supplier<String> decoy;

  PasswordHasher(HashFunction function, int parallel, Duration patience) {
    this.function = function;
    this.slots = new Semaphore(parallel, true);
    this.patience = patience;
    this.decoy = new Once(() -> function.hash(Tokens.random().toCharArray()));
  }

  /**
   * Runs work that hashes, in one of the slots. What the work reads before hashing is therefore at
   * most as many attempts out of date as there are slots, however many requests come in parallel.
   *
   * @throws ProblemException unavailable, when no slot became free in time
   */
  <T> T inSlot(Supplier<T> work) {
    try {
      if (!slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      slots.release();
    }
  }

  /** The hash to store. Call it in a slot. */
  String hash(char[] password) {
    return function.hash(password);
  }

  /**
   * Whether the password belongs to the hash. Without a hash it is checked against a decoy, so that
   * an unknown login costs the same work as a known one. Call it in a slot.
   */
  boolean matches(char[] password, Optional<String> hash) {
    boolean right = function.matches(password, hash.orElseGet(decoy));
    return right && hash.isPresent();
  }

  private static ProblemException busy() {
    return ProblemException.retryLater(
        ProblemKind.UNAVAILABLE,
        "sign-in-busy",
        "Too many people sign in right now.",
        Duration.ofSeconds(2));
  }

  /** Makes the decoy at its first use, not at start. */
  private static final class Once implements Supplier<String> {
    private final Supplier<String> maker;
    private String value;

    Once(Supplier<String> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized String get() {
      if (value == null) {
        value = maker.get();
      }
      return value;
    }
  }
}
