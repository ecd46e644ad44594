package online.arval.cabinet.payments.api.gateway;

/**
 * Ask what became of a payment, or give it up.
 *
 * @param gatewayReference empty when it is not known: the connector then looks by the payment id
 * @param amountKopecks what it is about, to be compared
 */
public record PaymentInquiry(String paymentId, String gatewayReference, long amountKopecks) {}
