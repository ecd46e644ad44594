package online.arval.cabinet.wrong.core.internal;

import online.arval.cabinet.wrong.web.Exported;

/** Wrong: a core that knows its web. */
public record KnowsItsWeb(Exported page) {}
