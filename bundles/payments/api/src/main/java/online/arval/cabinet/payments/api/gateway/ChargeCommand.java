package online.arval.cabinet.payments.api.gateway;

import java.util.List;

/**
 * Take money from the payer.
 *
 * @param paymentId also the idempotence key at the gateway
 * @param attempt 1 for the first; more only after the gateway was found not to know of it
 * @param amountKopecks more than 0
 * @param description at most 128 characters
 * @param returnUrl where the payer comes back to
 * @param expiresAt ISO-8601 instant after which nobody can pay it
 */
public record ChargeCommand(
    String paymentId,
    int attempt,
    long amountKopecks,
    String description,
    String returnUrl,
    String expiresAt,
    List<Line> lines) {
  /**
   * One thing paid for.
   *
   * @param uin empty when it is not reported to the state register
   */
  public record Line(String reference, String uin, String description, long amountKopecks) {}
}
