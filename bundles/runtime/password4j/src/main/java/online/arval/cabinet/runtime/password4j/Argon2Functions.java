package online.arval.cabinet.runtime.password4j;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.AccessController;
import java.security.PrivilegedAction;

/**
 * Makes password4j's Argon2 functions without a trace of the caller.
 *
 * <p>password4j keeps each function for ever and gives it a JVM shutdown hook. A thread remembers
 * the protection domains on the stack that made it and the context class loader of its maker; both
 * lead to the caller's class loader, which then could never be freed when the caller is updated.
 */
public final class Argon2Functions {
  private Argon2Functions() {}

  /**
   * Argon2id with one lane.
   *
   * @param memoryKib memory of one hash in KiB
   * @param passes number of passes
   * @param hashBytes length of the hash in bytes
   */
  public static Argon2Function argon2id(int memoryKib, int passes, int hashBytes) {
    return untraced(() -> Argon2Function.getInstance(memoryKib, passes, 1, hashBytes, Argon2.ID));
  }

  /**
   * The function with the parameters of a stored hash.
   *
   * @param hash in PHC format: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}
   * @throws com.password4j.BadParametersException when the hash is of another format
   */
  public static Argon2Function ofHash(String hash) {
    return untraced(() -> Argon2Function.getInstanceFromHash(hash));
  }

  // The privileged block ends the walk of the stack here; JDK 17 has no other way to.
  @SuppressWarnings("removal")
  private static Argon2Function untraced(PrivilegedAction<Argon2Function> make) {
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(Argon2Functions.class.getClassLoader());
    try {
      return AccessController.doPrivileged(make);
    } finally {
      thread.setContextClassLoader(callers);
    }
  }
}
