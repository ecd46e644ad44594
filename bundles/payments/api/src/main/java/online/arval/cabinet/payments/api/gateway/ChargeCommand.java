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
 * @param saveMethod whether the payer agrees that the gateway keeps the means of payment for
 *     payments to come; a gateway that keeps none passes over it
 * @param methodToken pay with this kept means, without the payer; empty when the payer pays on the
 *     gateway's page
 */
public record ChargeCommand(
    String paymentId,
    int attempt,
    long amountKopecks,
    String description,
    String returnUrl,
    String expiresAt,
    List<Line> lines,
    boolean saveMethod,
    String methodToken) {
  /** One that the payer pays on the gateway's page, and nothing is kept. */
  public ChargeCommand(
      String paymentId,
      int attempt,
      long amountKopecks,
      String description,
      String returnUrl,
      String expiresAt,
      List<Line> lines) {
    this(paymentId, attempt, amountKopecks, description, returnUrl, expiresAt, lines, false, "");
  }

  /**
   * One thing paid for.
   *
   * @param uin empty when it is not reported to the state register
   */
  public record Line(String reference, String uin, String description, long amountKopecks) {}
}
