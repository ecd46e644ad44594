package online.arval.cabinet.wrong.core.internal;

import jakarta.servlet.http.HttpServlet;

/** Wrong: a core that answers HTTP. */
public final class AnswersHttp extends HttpServlet {}
