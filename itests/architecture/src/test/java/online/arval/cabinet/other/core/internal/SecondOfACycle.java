package online.arval.cabinet.other.core.internal;

import online.arval.cabinet.wrong.core.internal.FirstOfACycle;

/** Wrong: two bundles that need each other. */
public record SecondOfACycle(FirstOfACycle first) {}
