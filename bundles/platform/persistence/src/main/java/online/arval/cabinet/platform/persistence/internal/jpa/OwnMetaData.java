package online.arval.cabinet.platform.persistence.internal.jpa;

import org.apache.openjpa.jdbc.meta.MappingRepository;

/**
 * What OpenJPA knows of the entities of one feature. Its registry tells every repository of all
 * entities of the process; a repository that keeps those of another feature keeps the class loader
 * of that feature's bundle, also when the bundle has long been replaced.
 */
public final class OwnMetaData extends MappingRepository {
  private static final long serialVersionUID = 1L;

  private final transient ClassLoader feature = FeatureClassLoader.current();

  @Override
  public void register(Class<?> type) {
    if (type.getClassLoader() == feature) {
      super.register(type);
    }
  }
}
