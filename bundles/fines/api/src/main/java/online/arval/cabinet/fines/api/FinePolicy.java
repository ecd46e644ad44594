package online.arval.cabinet.fines.api;

import online.arval.cabinet.platform.model.CompanyId;

/**
 * What a company lets its drivers do.
 *
 * @param driversSee whether drivers see the fines attributed to them
 * @param driversPay whether they may pay them
 */
public record FinePolicy(CompanyId company, boolean driversSee, boolean driversPay, long version) {}
