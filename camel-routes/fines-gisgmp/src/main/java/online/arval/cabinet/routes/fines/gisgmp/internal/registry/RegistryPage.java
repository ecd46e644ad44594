package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import java.util.List;
import online.arval.cabinet.fines.api.registry.Charge;

/**
 * One page of what the registry answers: charges or quittances.
 *
 * @param hasMore another page follows
 * @param again an outside system did not answer the registry: ask again later
 */
public record RegistryPage(
    boolean hasMore, boolean again, List<Charge> charges, List<RawQuittance> quittances) {
  /** The registry has nothing to tell. */
  public static final RegistryPage EMPTY = new RegistryPage(false, false, List.of(), List.of());

  /**
   * That one payment was set against a charge.
   *
   * @param balance what is still owed then, negative when too much was paid
   * @param revoked the payment was taken back
   */
  record RawQuittance(
      String uin, String at, long total, long paid, long balance, boolean revoked) {}
}
