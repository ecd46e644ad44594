package online.arval.cabinet.platform.persistence;

import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.BundleContext;

/** Opens the databases of features. */
@ProviderType
public interface Databases {
  /**
   * Migrates the tables of a feature and opens them. The bundle brings {@code
   * META-INF/persistence.xml} with exactly one unit of enhanced entity classes, and its migrations
   * in {@code db/migration/<feature>/V<n>__<what>.sql}; a folder {@code
   * db/migration/<feature>/h2|postgresql} adds what differs by product. Several nodes may call this
   * at once: one migrates, the others wait. Each feature has its own history table {@code
   * <feature>_schema_history}.
   *
   * @param bundle the feature's bundle
   * @param feature short name, the prefix of its tables: {@code [a-z][a-z0-9]{1,15}}
   * @throws IllegalStateException when a migration fails or an entity does not fit; the message
   *     names the file or the class
   */
  Database open(BundleContext bundle, String feature);

  /** Runs only the migrations, for a bundle without entities. */
  void migrate(BundleContext bundle, String feature);
}
