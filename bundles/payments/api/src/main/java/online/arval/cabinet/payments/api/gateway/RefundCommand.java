package online.arval.cabinet.payments.api.gateway;

/**
 * Send money back.
 *
 * @param refundId also the idempotence key at the gateway
 */
public record RefundCommand(
    String refundId,
    String paymentId,
    String gatewayReference,
    long amountKopecks,
    String reason) {}
