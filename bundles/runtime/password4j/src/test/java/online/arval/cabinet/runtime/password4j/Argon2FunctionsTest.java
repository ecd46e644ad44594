package online.arval.cabinet.runtime.password4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class Argon2FunctionsTest {
  @Test
  void aCallerCanBeFreedAfterwards() throws Exception {
    WeakReference<ClassLoader> loader = new WeakReference<>(callFromALoaderOfItsOwn());

    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      Thread.onSpinWait();
    }

    assertThat(loader.get()).as("class loader of a caller that is gone").isNull();
  }

  private static ClassLoader callFromALoaderOfItsOwn() throws Exception {
    ClassLoader own = new ReplaceableLoader();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(own);
    try {
      Callable<?> caller =
          (Callable<?>)
              own.loadClass(Caller.class.getName()).getDeclaredConstructor().newInstance();
      assertThat(caller.getClass()).isNotEqualTo(Caller.class);
      assertThat(caller.call()).isEqualTo(true);
    } finally {
      thread.setContextClassLoader(before);
    }
    return own;
  }

  /**
   * Stands for a bundle: parameters that nobody else uses, so that both functions are made here.
   */
  public static final class Caller implements Callable<Boolean> {
    private static final String STORED =
        "$argon2id$v=19$m=80,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA";

    @Override
    public Boolean call() {
      String hash = Argon2Functions.argon2id(72, 1, 32).hash("secret").getResult();
      return Argon2Functions.ofHash(hash).check("secret", hash)
          && !Argon2Functions.ofHash(STORED).check("secret", STORED);
    }
  }

  private static final class ReplaceableLoader extends ClassLoader {
    private ReplaceableLoader() {
      super(Argon2FunctionsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Caller.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }

    private Class<?> define(String name) {
      try (InputStream code = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = code.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
