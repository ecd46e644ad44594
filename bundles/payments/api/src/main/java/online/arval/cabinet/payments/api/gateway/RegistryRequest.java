package online.arval.cabinet.payments.api.gateway;

/**
 * Ask for the gateway's own list of payments and refunds.
 *
 * @param requestId is repeated on every page
 * @param from ISO-8601 instant, inclusive, of creation at the gateway
 * @param to ISO-8601 instant, exclusive
 * @param page empty for the first, else {@link RegistryPage#next}
 */
public record RegistryRequest(String requestId, String from, String to, String page) {}
