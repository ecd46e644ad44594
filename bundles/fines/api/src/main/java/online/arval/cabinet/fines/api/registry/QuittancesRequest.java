package online.arval.cabinet.fines.api.registry;

import java.util.List;

/**
 * Ask whether charges are settled.
 *
 * @param uins 1 to 100
 */
public record QuittancesRequest(String requestId, List<String> uins) {}
