package online.arval.cabinet.fleet.api;

import java.util.Map;

/**
 * A fleet in numbers.
 *
 * @param vehicles vehicles that are not returned
 * @param byStatus how many of each status; every status is there
 * @param withoutDriver active vehicles that nobody drives at this moment
 * @param drivers active drivers
 * @param contracts active contracts
 * @param contractsEndingSoon active contracts whose last day is within 90 days from today
 */
public record FleetOverview(
    long vehicles,
    Map<VehicleStatus, Long> byStatus,
    long withoutDriver,
    long drivers,
    long contracts,
    long contractsEndingSoon) {
  /** How soon is soon, in days. */
  public static final int SOON_DAYS = 90;

  public FleetOverview {
    byStatus = Map.copyOf(byStatus);
  }
}
