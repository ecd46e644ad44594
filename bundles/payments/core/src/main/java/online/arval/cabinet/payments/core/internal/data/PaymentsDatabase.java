package online.arval.cabinet.payments.core.internal.data;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.function.Function;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.Database;
import online.arval.cabinet.platform.persistence.Databases;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Opens the tables of payments once for all services of this bundle. */
@Component(service = PaymentsDatabase.class)
public final class PaymentsDatabase {
  /** Prefix of the tables. */
  public static final String FEATURE = "payments";

  /** SQLSTATE of both products. */
  private static final String UNIQUE_VIOLATION = "23505";

  private final Database database;

  @Activate
  public PaymentsDatabase(@Reference Databases databases, BundleContext bundle) {
    this(databases.open(bundle, FEATURE));
  }

  /** For tests. */
  public PaymentsDatabase(Database database) {
    this.database = database;
  }

  @Deactivate
  public void close() {
    database.close();
  }

  /**
   * See {@link Database#tx}.
   *
   * @throws ProblemException conflict {@code already-exists} when someone else wrote the same
   *     unique value between our check and our write
   */
  public <T> T tx(Function<EntityManager, T> work) {
    try {
      return database.tx(
          em -> {
            T result = work.apply(em);
            em.flush();
            return result;
          });
    } catch (RuntimeException failure) {
      if (isUniqueViolation(failure)) {
        throw ProblemException.conflict(
            "already-exists",
            "The same number or identifier was saved by someone else at this moment.");
      }
      throw failure;
    }
  }

  private static boolean isUniqueViolation(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** See {@link Database#read}. */
  public <T> T read(Function<EntityManager, T> work) {
    return database.read(work);
  }
}
