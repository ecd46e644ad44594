package online.arval.cabinet.payments.api.gateway;

/**
 * That something came which must not be believed. Carries no secrets.
 *
 * @param kind {@code foreign-address}, {@code bad-token}, {@code unknown-payment}, {@code
 *     amount-differs}, {@code malformed}, {@code contradicted} by the gateway when it was asked
 * @param subject what it was about: a payment or refund id, or the gateway's reference; may be
 *     empty
 * @param address where it came from; may be empty
 */
public record SuspicionReported(String gateway, String kind, String subject, String address) {}
