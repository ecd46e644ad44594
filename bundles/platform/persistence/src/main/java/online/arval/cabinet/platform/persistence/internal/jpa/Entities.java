package online.arval.cabinet.platform.persistence.internal.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import online.arval.cabinet.platform.persistence.Database;
import online.arval.cabinet.platform.persistence.Dialect;
import online.arval.cabinet.platform.persistence.internal.tx.ThreadTransactions;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/** Makes the OpenJPA side of a feature's database. */
public final class Entities {
  private final DataSource pool;
  private final Dialect dialect;
  private final ThreadTransactions transactions;

  public Entities(DataSource pool, Dialect dialect, ThreadTransactions transactions) {
    this.pool = pool;
    this.dialect = dialect;
    this.transactions = transactions;
  }

  /**
   * Opens the entity classes and reads each table once, so that a class that does not fit its table
   * is found now and not by the first user.
   *
   * @throws IllegalStateException naming the feature and the class
   */
  public Database open(
      String feature, List<String> classes, ClassLoader featureLoader, Runnable whenClosed) {
    ClassLoader loader = new FeatureClassLoader(featureLoader);
    JoiningDataSource dataSource = new JoiningDataSource(pool, transactions);
    FeatureUnit unit = new FeatureUnit(feature, classes, loader, dataSource);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      EntityManagerFactory factory =
          new PersistenceProviderImpl().createContainerEntityManagerFactory(unit, settings());
      FeatureDatabase database = new FeatureDatabase(transactions, factory, loader, whenClosed);
      try {
        check(feature, factory);
        return database;
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Map<String, String> settings() {
    return Map.of(
        "openjpa.jdbc.DBDictionary", dialect == Dialect.H2 ? "h2" : "postgres",
        "openjpa.Log", "slf4j",
        "openjpa.MetaDataRepository", OwnMetaData.class.getName(),
        "openjpa.DataCache", "false",
        "openjpa.DynamicEnhancementAgent", "false",
        "openjpa.RuntimeUnenhancedClasses", "unsupported");
  }

  private static void check(String feature, EntityManagerFactory factory) {
    EntityManager manager = factory.createEntityManager();
    try {
      for (EntityType<?> type : manager.getMetamodel().getEntities()) {
        try {
          manager
              .createQuery("select e from " + type.getName() + " e", type.getJavaType())
              .setMaxResults(1)
              .getResultList();
        } catch (RuntimeException e) {
          throw new IllegalStateException(
              "%s: entity %s does not fit its table: %s"
                  .formatted(feature, type.getJavaType().getName(), firstLine(e)),
              e);
        }
      }
    } finally {
      manager.close();
    }
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
