package online.arval.cabinet.routes.fines.aggregator.internal;

import java.util.List;
import online.arval.cabinet.fines.api.registry.Charge;

/** A page of what the aggregator found. */
record FoundPage(List<Charge> charges, boolean more) {}
