package online.arval.cabinet.platform.gate.internal;

/** Runs code under the context class loader of whom it belongs to. */
final class Loaders {
  private Loaders() {}

  /** Work that may fail in any way. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  static void run(Object owner, Work work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(owner.getClass().getClassLoader());
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
