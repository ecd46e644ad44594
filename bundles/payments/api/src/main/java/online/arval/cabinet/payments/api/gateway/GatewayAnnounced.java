package online.arval.cabinet.payments.api.gateway;

/**
 * That a connector is there.
 *
 * @param title for people
 * @param leastKopecks smallest sum it takes
 * @param mostKopecks largest sum it takes
 * @param healthy false while the gateway does not answer: new payments go elsewhere if they can
 * @param savesMethods whether it can keep a payer's means of payment and charge it later
 */
public record GatewayAnnounced(
    String gateway,
    String title,
    long leastKopecks,
    long mostKopecks,
    boolean healthy,
    boolean savesMethods) {
  /** One that keeps no means of payment. */
  public GatewayAnnounced(
      String gateway, String title, long leastKopecks, long mostKopecks, boolean healthy) {
    this(gateway, title, leastKopecks, mostKopecks, healthy, false);
  }
}
