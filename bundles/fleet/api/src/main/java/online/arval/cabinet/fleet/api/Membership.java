package online.arval.cabinet.fleet.api;

import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.UserId;

/**
 * That a person who signs in belongs to a client company, and which driver they are.
 *
 * @param driverId present for drivers
 */
public record Membership(UserId userId, CompanyId companyId, Optional<DriverId> driverId) {}
