package online.arval.cabinet.wrong.core.internal;

import online.arval.cabinet.other.core.internal.SecondOfACycle;

/** Wrong: two bundles that need each other. */
public record FirstOfACycle(SecondOfACycle second) {}
