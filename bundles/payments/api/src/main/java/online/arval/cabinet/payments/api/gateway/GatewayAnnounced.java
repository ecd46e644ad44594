package online.arval.cabinet.payments.api.gateway;

/**
 * That a connector is there.
 *
 * @param title for people
 * @param leastKopecks smallest sum it takes
 * @param mostKopecks largest sum it takes
 * @param healthy false while the gateway does not answer: new payments go elsewhere if they can
 */
public record GatewayAnnounced(
    String gateway, String title, long leastKopecks, long mostKopecks, boolean healthy) {}
