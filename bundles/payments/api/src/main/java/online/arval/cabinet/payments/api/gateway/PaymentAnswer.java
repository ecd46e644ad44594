package online.arval.cabinet.payments.api.gateway;

/**
 * What a gateway says of a payment.
 *
 * @param paymentId as in the command
 * @param gatewayReference empty when the gateway gave none
 * @param amountKopecks what the gateway says the amount is; 0 when it said none
 * @param refundedKopecks how much of it went back, as the gateway says
 * @param confirmationUrl where the payer pays; empty unless pending
 * @param reason code of why it was declined, not attempted or is unknown; else empty
 * @param origin {@code command} or {@code webhook}
 * @param methodToken what a kept means of payment is charged by later; empty when none was kept
 * @param methodTitle what it is to people, {@code Bank card *4477}
 */
public record PaymentAnswer(
    String paymentId,
    String gateway,
    Outcome outcome,
    String gatewayReference,
    long amountKopecks,
    long refundedKopecks,
    String confirmationUrl,
    String reason,
    String origin,
    String methodToken,
    String methodTitle) {
  /** Code of a payment by a kept means that its owner has withdrawn: it is of no use any more. */
  public static final String METHOD_REVOKED = "method-revoked";

  /** One that tells of no means of payment. */
  public PaymentAnswer(
      String paymentId,
      String gateway,
      Outcome outcome,
      String gatewayReference,
      long amountKopecks,
      long refundedKopecks,
      String confirmationUrl,
      String reason,
      String origin) {
    this(
        paymentId,
        gateway,
        outcome,
        gatewayReference,
        amountKopecks,
        refundedKopecks,
        confirmationUrl,
        reason,
        origin,
        "",
        "");
  }
}
