package online.arval.cabinet.platform.persistence.internal.osgi;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.persistence.internal.pool.ConnectionPool;

/** What the health check and the console show of the database. */
public interface DatabaseState {
  /** The open pool; empty while the database cannot be opened. */
  Optional<ConnectionPool> pool();

  /** In one line why the pool is not open. */
  String obstacle();

  /** Features whose tables have been migrated since the pool was opened. */
  List<FeatureTables> features();
}
