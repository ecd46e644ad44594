package online.arval.cabinet.fleet.api;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the odometer showed.
 *
 * @param km kilometres
 * @param at day of the reading
 * @param recordedBy who said so: {@code user:<id>}, {@code partner:<id>}, {@code system:<name>}
 */
public record MileageReading(
    String id,
    VehicleId vehicleId,
    long km,
    LocalDate at,
    boolean correction,
    String recordedBy,
    Instant recordedAt) {}
