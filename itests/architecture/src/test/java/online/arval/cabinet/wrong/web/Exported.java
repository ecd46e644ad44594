package online.arval.cabinet.wrong.web;

/** Wrong: a web bundle with a package that could be exported. */
public final class Exported {}
