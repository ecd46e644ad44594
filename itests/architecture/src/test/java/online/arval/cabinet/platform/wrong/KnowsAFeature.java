package online.arval.cabinet.platform.wrong;

import online.arval.cabinet.fleet.api.VehicleId;

/** Wrong: the platform knows a feature. */
public record KnowsAFeature(VehicleId vehicle) {}
