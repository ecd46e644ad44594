package online.arval.cabinet.platform.persistence.internal.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import online.arval.cabinet.platform.persistence.Database;
import online.arval.cabinet.platform.persistence.internal.tx.NoConnection;
import online.arval.cabinet.platform.persistence.internal.tx.ThreadTransactions;
import online.arval.cabinet.platform.persistence.internal.tx.TransactionScope;

/** The entity managers of one feature, joined to the thread's transaction. */
public final class FeatureDatabase implements Database {
  private final ThreadTransactions transactions;
  private final EntityManagerFactory factory;
  private final ClassLoader loader;
  private final Runnable whenClosed;

  FeatureDatabase(
      ThreadTransactions transactions,
      EntityManagerFactory factory,
      ClassLoader loader,
      Runnable whenClosed) {
    this.transactions = transactions;
    this.factory = factory;
    this.loader = loader;
    this.whenClosed = whenClosed;
  }

  @Override
  public <T> T tx(Function<EntityManager, T> work) {
    return transactions.call(() -> joined(work));
  }

  @Override
  public <T> T read(Function<EntityManager, T> work) {
    return transactions.isActive() ? managed(work) : detached(work);
  }

  @Override
  public void close() {
    factory.close();
    whenClosed.run();
  }

  private <T> T joined(Function<EntityManager, T> work) {
    return managed(
        manager -> {
          T result = work.apply(manager);
          manager.flush();
          return result;
        });
  }

  private <T> T managed(Function<EntityManager, T> work) {
    TransactionScope scope = transactions.scope().orElseThrow();
    JoinedManager joined =
        scope.participant(this, JoinedManager.class, () -> new JoinedManager(newManager()));
    return inContext(() -> work.apply(joined.manager()));
  }

  private <T> T detached(Function<EntityManager, T> work) {
    return inContext(
        () -> {
          EntityManager manager = factory.createEntityManager();
          try {
            return work.apply(manager);
          } catch (RuntimeException e) {
            // the connection is taken by the first query only
            throw NoConnection.explain(e);
          } finally {
            manager.close();
          }
        });
  }

  private EntityManager newManager() {
    return inContext(
        () -> {
          EntityManager manager = factory.createEntityManager();
          manager.getTransaction().begin();
          return manager;
        });
  }

  private <T> T inContext(java.util.function.Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private record JoinedManager(EntityManager manager) implements TransactionScope.Participant {
    @Override
    public void complete() {
      manager.getTransaction().commit();
    }

    @Override
    public void release(boolean rollback) {
      try {
        if (manager.getTransaction().isActive()) {
          manager.getTransaction().rollback();
        }
      } finally {
        manager.close();
      }
    }
  }
}
