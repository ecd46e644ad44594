package online.arval.cabinet.platform.operations;

import java.nio.file.Path;
import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** This process among the processes that share the database and the broker. */
@ProviderType
public interface Node {
  /**
   * Identifier of the node (UUID); kept in {@code node-id} of the data folder, so it survives a
   * restart.
   */
  String id();

  /** When this process started. */
  Instant startedAt();

  /** Version of the running cabinet, {@code 1.0.0}. */
  String version();

  /**
   * The data folder: system property {@code cabinet.data}, in a stock Karaf its own data folder.
   */
  Path dataFolder();
}
