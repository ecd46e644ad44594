package online.arval.cabinet.fines.api;

import java.net.URI;

/**
 * Names of what the fines tell others. Schemas stand in this bundle, {@code
 * schemas/fines/<type>.json}.
 */
public final class FineEvents {
  /** Topic of all events of the fines. */
  public static final String TOPIC = "cabinet.fines.events";

  /** CloudEvents source. */
  public static final URI SOURCE = URI.create("/cabinet/fines");

  /** Data: {@link FineChanged}. */
  public static final String FINE_CHANGED = "online.arval.cabinet.fines.fine.changed.v1";

  private FineEvents() {}

  /** Where the JSON Schema of a type's data stands. */
  public static URI schema(String type) {
    return URI.create("https://cabinet.arval.online/schemas/" + type + ".json");
  }

  /**
   * A fine is new or other than before.
   *
   * @param vehicleId empty when it is not known
   * @param driverId empty when it is not known
   * @param priceKopecks what paying it cost at that moment
   * @param discountUntil ISO-8601 day; empty without a discount
   */
  public record FineChanged(
      String fineId,
      String uin,
      String companyId,
      String vehicleId,
      String driverId,
      String status,
      long owedKopecks,
      long priceKopecks,
      String discountUntil,
      long version) {}
}
