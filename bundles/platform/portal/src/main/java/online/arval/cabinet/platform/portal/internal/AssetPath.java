package online.arval.cabinet.platform.portal.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a static file: {@code /assets/<area>/[~<version>/]<file>}. The version stands in
 * the path and not in a query, so that modules importing each other by relative paths stay within
 * it.
 *
 * @param area {@code shell}, {@code vendor} or the id of a section
 * @param version what the address was made for; empty when it names none
 * @param file path below the area's folder; holds no empty, hidden or dotted segment
 */
record AssetPath(String area, Optional<String> version, String file) {
  private static final String SEGMENT = "[A-Za-z0-9_@-][A-Za-z0-9_.@-]{0,99}";
  private static final Pattern FORM =
      Pattern.compile(
          "/?assets/([a-z][a-z0-9-]{0,39})/(?:~([0-9a-z]{1,20})/)?("
              + SEGMENT
              + "(?:/"
              + SEGMENT
              + "){0,9})");

  /**
   * The address in a decoded path; empty when it is not one, which includes every attempt to climb.
   */
  static Optional<AssetPath> parse(String path) {
    Matcher form = FORM.matcher(path);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new AssetPath(form.group(1), Optional.ofNullable(form.group(2)), form.group(3)));
  }
}
