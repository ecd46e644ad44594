package online.arval.cabinet.platform.persistence.internal.jpa;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/** The persistence unit of a feature: its entity classes and nothing else. */
record FeatureUnit(
    String feature, List<String> entityClasses, ClassLoader loader, DataSource dataSource)
    implements PersistenceUnitInfo {
  @Override
  public String getPersistenceUnitName() {
    return feature;
  }

  @Override
  public String getPersistenceProviderClassName() {
    return PersistenceProviderImpl.class.getName();
  }

  @Override
  public PersistenceUnitTransactionType getTransactionType() {
    return PersistenceUnitTransactionType.RESOURCE_LOCAL;
  }

  @Override
  public DataSource getJtaDataSource() {
    return null;
  }

  @Override
  public DataSource getNonJtaDataSource() {
    return dataSource;
  }

  @Override
  public List<String> getMappingFileNames() {
    return List.of();
  }

  @Override
  public List<URL> getJarFileUrls() {
    return List.of();
  }

  @Override
  public URL getPersistenceUnitRootUrl() {
    return null;
  }

  @Override
  public List<String> getManagedClassNames() {
    return entityClasses;
  }

  @Override
  public boolean excludeUnlistedClasses() {
    return true;
  }

  @Override
  public SharedCacheMode getSharedCacheMode() {
    return SharedCacheMode.NONE;
  }

  @Override
  public ValidationMode getValidationMode() {
    return ValidationMode.NONE;
  }

  @Override
  public Properties getProperties() {
    return new Properties();
  }

  @Override
  public String getPersistenceXMLSchemaVersion() {
    return "3.0";
  }

  @Override
  public ClassLoader getClassLoader() {
    return loader;
  }

  @Override
  public void addTransformer(ClassTransformer transformer) {
    // entities are enhanced by the build
  }

  @Override
  public ClassLoader getNewTempClassLoader() {
    return loader;
  }
}
