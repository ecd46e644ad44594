package online.arval.cabinet.simulators.kit;

/** The look of a simulator's pages: one column, no outside files, readable on a phone. */
public final class Html {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#16202a;--soft:#5b6875;--paper:#fff;--ground:#eef1f4;\
      --line:#d5dbe1;--accent:#00695c;--danger:#b3261e}
      @media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#9fadba;--paper:#1c242c;\
      --ground:#11171c;--line:#34404b;--accent:#4db6ac;--danger:#f2b8b5}}
      *{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);\
      font:16px/1.5 system-ui,sans-serif}
      main{max-width:44rem;margin:2rem auto;padding:1.5rem;background:var(--paper);\
      border:1px solid var(--line);border-radius:12px;overflow-wrap:anywhere}
      @media(max-width:480px){main{margin:0;border:0;border-radius:0;min-height:100vh}}
      h1{font-size:1.25rem;margin:0 0 .5rem}h2{font-size:1rem;margin:1.5rem 0 .5rem}
      p{margin:.5rem 0}.soft{color:var(--soft);font-size:.875rem}.sum{font-size:2rem;font-weight:600}
      form{display:inline}button{font:inherit;padding:.75rem 1.25rem;border-radius:8px;\
      border:1px solid var(--line);background:var(--paper);color:var(--ink);cursor:pointer;\
      margin:.25rem .5rem .25rem 0;min-height:44px}
      button.main{background:var(--accent);border-color:var(--accent);color:var(--paper);font-weight:600}
      button.bad{color:var(--danger);border-color:var(--danger)}
      button:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid var(--accent);\
      outline-offset:2px}
      @media(max-width:480px){button{width:100%;margin-right:0}}
      label{display:block;margin:.5rem 0;font-size:.875rem;color:var(--soft)}
      input,select{font:inherit;width:100%;padding:.5rem;border:1px solid var(--line);\
      border-radius:6px;background:var(--paper);color:var(--ink)}
      .wide{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem;width:100%}
      th,td{text-align:left;padding:.375rem .5rem;border-bottom:1px solid var(--line);\
      overflow-wrap:normal}
      nav{float:right;font-size:.875rem}a{color:var(--accent)}
      """;

  private Html() {}

  /** A whole page; {@code body} is HTML. */
  public static String page(String language, String title, String body) {
    return "<!doctype html><html lang=\""
        + language
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
        + " content=\"width=device-width,initial-scale=1\"><title>"
        + text(title)
        + "</title><style>"
        + STYLE
        + "</style></head><body><main>"
        + body
        + "</main></body></html>";
  }

  /** Text as HTML, also within quotes. */
  public static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A form of one button, by POST. */
  public static String button(String action, String name, String value, String kind, String label) {
    return "<form method=\"post\" action=\"%s\"><button class=\"%s\" name=\"%s\" value=\"%s\">%s</button></form>"
        .formatted(text(action), kind, text(name), text(value), text(label));
  }
}
