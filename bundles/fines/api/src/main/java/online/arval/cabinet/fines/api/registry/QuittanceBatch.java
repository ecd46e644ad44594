package online.arval.cabinet.fines.api.registry;

import java.util.List;

/**
 * Which charges are settled.
 *
 * @param problem why there are none; empty when all went well
 */
public record QuittanceBatch(
    String requestId, String registry, boolean again, String problem, List<Quittance> quittances) {
  /**
   * A charge met by a payment.
   *
   * @param paidKopecks sum of the payments the registry has for it
   * @param toPayKopecks what is still owed; 0 closes the fine
   * @param at ISO-8601 instant
   */
  public record Quittance(String uin, long paidKopecks, long toPayKopecks, String at) {}
}
