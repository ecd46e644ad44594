package online.arval.cabinet.platform.portal.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one page of the portal.
 *
 * @param contentSecurityPolicy allows scripts of our own origin and, by its hash, the import map;
 *     browsers take an import map only inline
 */
record IndexPage(Asset asset, String contentSecurityPolicy) {
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  /** Fills {@code {{shell}}} and the given values, escaped, into the template. */
  static IndexPage of(String template, String shellVersion, Map<String, String> values) {
    String html =
        PLACEHOLDER
            .matcher(template)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1).equals("shell")
                            ? shellVersion
                            : escape(values.getOrDefault(found.group(1), ""))));
    Matcher map = IMPORT_MAP.matcher(html);
    String hash =
        map.find() ? " " + Digests.cspHash(map.group(1).getBytes(StandardCharsets.UTF_8)) : "";
    String policy =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'" + hash,
            "style-src 'self'",
            // Components position menus and tooltips by style attributes.
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            // The icons that components bring themselves are data: addresses.
            "connect-src 'self' data:",
            "frame-src 'self' blob:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    return new IndexPage(
        Asset.of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)), policy);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
