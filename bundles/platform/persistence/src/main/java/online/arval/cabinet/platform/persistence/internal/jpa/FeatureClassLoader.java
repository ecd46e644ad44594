package online.arval.cabinet.platform.persistence.internal.jpa;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/**
 * What OpenJPA loads by name while it works for one feature: its own classes, then the feature's.
 * Without it the OpenJPA bundle would have to import every feature dynamically, and refreshing a
 * feature would restart OpenJPA and everybody on it.
 */
final class FeatureClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final ClassLoader feature;

  /**
   * A miss in an OSGi class loader is slow, and OpenJPA asks for the same names again and again.
   */
  private final Map<String, Class<?>> found = new ConcurrentHashMap<>();

  FeatureClassLoader(ClassLoader feature) {
    super(PersistenceProviderImpl.class.getClassLoader());
    this.feature = feature;
  }

  /** The class loader of the feature that OpenJPA works for on this thread; null without one. */
  static ClassLoader current() {
    return Thread.currentThread().getContextClassLoader() instanceof FeatureClassLoader loader
        ? loader.feature
        : null;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> known = found.get(name);
    if (known == null) {
      known = super.loadClass(name, resolve);
      found.put(name, known);
    }
    return known;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    // the one class of ours that OpenJPA makes by its name
    return name.equals(OwnMetaData.class.getName()) ? OwnMetaData.class : feature.loadClass(name);
  }

  @Override
  protected URL findResource(String name) {
    return feature.getResource(name);
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return getParent() == feature ? Collections.emptyEnumeration() : feature.getResources(name);
  }
}
