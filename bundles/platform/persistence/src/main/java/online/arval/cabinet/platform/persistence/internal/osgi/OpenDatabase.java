package online.arval.cabinet.platform.persistence.internal.osgi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import online.arval.cabinet.platform.persistence.Databases;
import online.arval.cabinet.platform.persistence.Dialect;
import online.arval.cabinet.platform.persistence.Transactions;
import online.arval.cabinet.platform.persistence.internal.pool.ConnectionPool;
import online.arval.cabinet.platform.persistence.internal.tx.ThreadTransactions;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** An open pool with the services that stand on it. */
final class OpenDatabase implements AutoCloseable {
  private final ConnectionPool pool;
  private final BundleDatabases databases;
  private final List<ServiceRegistration<?>> services = new ArrayList<>();

  OpenDatabase(BundleContext context, ConnectionPool pool, EntityLoaders loaders) {
    this.pool = pool;
    ThreadTransactions transactions = new ThreadTransactions(pool.dataSource());
    this.databases = new BundleDatabases(pool, transactions, loaders);
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("dialect", pool.dialect().name());
    services.add(context.registerService(Dialect.class, pool.dialect(), properties));
    services.add(context.registerService(Transactions.class, transactions, properties));
    services.add(context.registerService(Databases.class, databases, properties));
  }

  ConnectionPool pool() {
    return pool;
  }

  BundleDatabases databases() {
    return databases;
  }

  /** Whoever uses the services is told, and closes what it opened, before the pool goes. */
  @Override
  public void close() {
    Collections.reverse(services);
    services.forEach(OpenDatabase::unregister);
    pool.close();
  }

  private static void unregister(ServiceRegistration<?> service) {
    try {
      service.unregister();
    } catch (IllegalStateException e) {
      // the framework was faster: the bundle is stopping
    }
  }
}
