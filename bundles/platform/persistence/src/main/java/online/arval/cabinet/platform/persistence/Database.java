package online.arval.cabinet.platform.persistence;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** The tables of one feature, behind JPA. Safe for use by many threads. */
@ProviderType
public interface Database extends AutoCloseable {
  /**
   * Runs the work in the thread's transaction, or in a new one, see {@link Transactions#call}. What
   * the work changed is flushed before it returns to its caller. Nested calls share one entity
   * manager.
   */
  <T> T tx(Function<EntityManager, T> work);

  /**
   * Runs a query. Inside a transaction it sees that transaction's changes; outside it holds a
   * connection only while it reads. Entities are detached when it returns.
   */
  <T> T read(Function<EntityManager, T> work);

  /** Closes the entity manager factory and frees what OpenJPA keeps of the feature's classes. */
  @Override
  void close();
}
