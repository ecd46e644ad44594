package online.arval.cabinet.platform.persistence.internal.osgi;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import online.arval.cabinet.platform.persistence.Database;
import online.arval.cabinet.platform.persistence.Databases;
import online.arval.cabinet.platform.persistence.internal.jpa.Entities;
import online.arval.cabinet.platform.persistence.internal.jpa.PersistenceXml;
import online.arval.cabinet.platform.persistence.internal.migration.MigrationFiles;
import online.arval.cabinet.platform.persistence.internal.migration.Migrations;
import online.arval.cabinet.platform.persistence.internal.pool.ConnectionPool;
import online.arval.cabinet.platform.persistence.internal.tx.ThreadTransactions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** Opens databases of features from what their bundles carry. */
final class BundleDatabases implements Databases {
  private final ConnectionPool pool;
  private final Migrations migrations;
  private final Entities entities;
  private final EntityLoaders loaders;
  private final Map<String, FeatureTables> features = new ConcurrentSkipListMap<>();

  BundleDatabases(ConnectionPool pool, ThreadTransactions transactions, EntityLoaders loaders) {
    this.pool = pool;
    this.migrations = new Migrations(pool.dataSource());
    this.entities = new Entities(pool.dataSource(), pool.dialect(), transactions);
    this.loaders = loaders;
  }

  @Override
  public Database open(BundleContext context, String feature) {
    Bundle bundle = context.getBundle();
    URL file = bundle.getEntry(PersistenceXml.PATH);
    if (file == null) {
      throw new IllegalStateException(
          feature + ": no " + PersistenceXml.PATH + " in bundle " + bundle.getSymbolicName());
    }
    List<String> classes = PersistenceXml.entityClasses(file);
    migrate(context, feature);
    ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
    loaders.used(bundle.getBundleId(), loader);
    Database database = entities.open(feature, classes, loader, () -> mark(feature, false));
    mark(feature, true);
    return database;
  }

  @Override
  public void migrate(BundleContext context, String feature) {
    Bundle bundle = context.getBundle();
    MigrationFiles files = MigrationFiles.of(bundle, feature, pool.dialect());
    String version = migrations.migrate(feature, files);
    String name = bundle.getSymbolicName() + " " + bundle.getVersion();
    features.put(feature, new FeatureTables(feature, version, name, false));
  }

  List<FeatureTables> features() {
    return List.copyOf(features.values());
  }

  private void mark(String feature, boolean open) {
    features.computeIfPresent(
        feature,
        (name, tables) -> new FeatureTables(name, tables.version(), tables.bundle(), open));
  }
}
