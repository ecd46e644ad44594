package online.arval.cabinet.other.core.internal;

import online.arval.cabinet.wrong.core.internal.KnowsItsWeb;

/** Wrong: reaches into the core, and the internal package, of another feature. */
public record ReachesIntoAnotherCore(KnowsItsWeb foreign) {}
