package online.arval.cabinet.platform.soap.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;

/**
 * The library first, then the feature: so neither needs to import the other's packages dynamically,
 * and refreshing one feature refreshes nothing else.
 */
final class CompositeClassLoader extends ClassLoader {
  private final ClassLoader feature;

  CompositeClassLoader(ClassLoader library, ClassLoader feature) {
    super(library);
    this.feature = feature;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    return feature.loadClass(name);
  }

  @Override
  protected URL findResource(String name) {
    return feature.getResource(name);
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return feature.getResources(name);
  }
}
