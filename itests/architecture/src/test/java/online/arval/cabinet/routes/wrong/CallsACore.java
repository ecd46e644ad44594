package online.arval.cabinet.routes.wrong;

import online.arval.cabinet.wrong.core.internal.KnowsItsWeb;

/** Wrong: a connector that calls a core instead of sending a message. */
public record CallsACore(KnowsItsWeb core) {}
