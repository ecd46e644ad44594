package online.arval.cabinet.payments.api.gateway;

/**
 * Ask what became of a refund.
 *
 * @param refundReference the refund's identifier at the gateway; empty when it is not known
 */
public record RefundInquiry(
    String refundId,
    String refundReference,
    String paymentId,
    String gatewayReference,
    long amountKopecks) {}
