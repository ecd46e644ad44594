package online.arval.cabinet.fleet.core.internal.rules;

import online.arval.cabinet.fleet.api.DriverStatus;

/**
 * A checked {@link online.arval.cabinet.fleet.api.DriverForm}: empty text for what is absent.
 *
 * @param licenceMasked all that is kept of the licence
 */
public record DriverData(
    String fullName, String licenceMasked, String phone, DriverStatus status, String externalId) {}
