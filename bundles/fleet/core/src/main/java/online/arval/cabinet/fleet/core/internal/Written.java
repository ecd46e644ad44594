package online.arval.cabinet.fleet.core.internal;

import online.arval.cabinet.fleet.api.UpsertResult.Outcome;

/** What a writer did with one thing. */
record Written(Outcome outcome, String id) {}
