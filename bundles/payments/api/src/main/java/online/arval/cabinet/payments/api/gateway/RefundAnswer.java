package online.arval.cabinet.payments.api.gateway;

/**
 * What a gateway says of a refund.
 *
 * @param refundId as in the command; empty for a refund the cabinet did not order
 * @param refundReference its identifier at the gateway
 */
public record RefundAnswer(
    String refundId,
    String paymentId,
    String gateway,
    Outcome outcome,
    String refundReference,
    long amountKopecks,
    String reason,
    String origin) {}
