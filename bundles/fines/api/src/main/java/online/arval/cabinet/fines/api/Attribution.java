package online.arval.cabinet.fines.api;

import java.util.Optional;
import online.arval.cabinet.fleet.api.DriverId;

/**
 * Who drove.
 *
 * @param driver empty when nobody is known
 * @param driverName empty when nobody is known
 * @param basis how it is known
 * @param reason why it was corrected by hand; empty otherwise
 */
public record Attribution(
    Optional<DriverId> driver, String driverName, Basis basis, String reason) {
  /** How it is known who drove. */
  public enum Basis {
    /** The assignment of the vehicle at the moment of the offence. */
    ASSIGNMENT,
    /** A person said so. */
    BY_HAND,
    /** It is not. */
    UNKNOWN
  }
}
