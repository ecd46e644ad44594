package online.arval.cabinet.platform.rest.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;

/** CXF's classes first, then the feature's: neither bundle needs to import the other's packages. */
final class CompositeLoader extends ClassLoader {
  private final ClassLoader feature;

  CompositeLoader(ClassLoader library, ClassLoader feature) {
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
