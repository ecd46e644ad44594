package online.arval.cabinet.payments.api.gateway;

import java.util.List;

/**
 * One page of a gateway's list.
 *
 * @param page the page that was asked for
 * @param next how to ask for the page that follows; empty on the last one
 * @param problem why there is no list; empty when all went well
 */
public record RegistryPage(
    String requestId, String gateway, String page, String next, String problem, List<Item> items) {
  /**
   * One payment as the gateway has it.
   *
   * @param paymentId what the cabinet called it; empty when the gateway does not say
   * @param amountKopecks what was asked
   * @param refundedKopecks what went back of it
   */
  public record Item(
      String gatewayReference,
      String paymentId,
      Outcome outcome,
      long amountKopecks,
      long refundedKopecks) {}
}
