package online.arval.cabinet.platform.soap.internal;

import java.util.function.Supplier;

/** Runs work with a context class loader, which CXF, SAAJ and JAXB look their parts up by. */
final class ContextLoader {
  private ContextLoader() {}

  static <T> T with(ClassLoader loader, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  static void run(ClassLoader loader, Runnable work) {
    with(
        loader,
        () -> {
          work.run();
          return null;
        });
  }
}
