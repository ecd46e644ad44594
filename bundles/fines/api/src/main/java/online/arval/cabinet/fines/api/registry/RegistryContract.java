package online.arval.cabinet.fines.api.registry;

import java.net.URI;

/** Names of queues and types of the contract. Schemas: {@code schemas/fines/<type>.json}. */
public final class RegistryContract {
  /** Queue of all answers of all connectors. */
  public static final String ANSWERS = "cabinet.fines.answers";

  /** Queue of what partners push by themselves; only {@link #CHARGES}. */
  public static final String PUSHED = "cabinet.fines.pushed";

  private static final String PREFIX = "online.arval.cabinet.fines.registry.";

  /** Command; data: {@link ChargesRequest}. Answer: {@link #CHARGES}. */
  public static final String READ_CHARGES = PREFIX + "read-charges.v1";

  /** Command; data: {@link QuittancesRequest}. Answer: {@link #QUITTANCES}. */
  public static final String READ_QUITTANCES = PREFIX + "read-quittances.v1";

  /** Answer; data: {@link ChargeBatch}. */
  public static final String CHARGES = PREFIX + "charges.v1";

  /** Answer; data: {@link QuittanceBatch}. */
  public static final String QUITTANCES = PREFIX + "quittances.v1";

  /** Sent by a connector when it starts and every minute; data: {@link RegistryAnnounced}. */
  public static final String ANNOUNCED = PREFIX + "announced.v1";

  private RegistryContract() {}

  /** Queue of the commands to a registry: {@code cabinet.fines.commands.<registry>}. */
  public static String commands(String registry) {
    return "cabinet.fines.commands." + registry;
  }

  /** CloudEvents source of a connector. */
  public static URI source(String registry) {
    return URI.create("/registries/" + registry);
  }
}
