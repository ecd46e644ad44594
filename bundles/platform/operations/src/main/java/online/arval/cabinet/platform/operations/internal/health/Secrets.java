package online.arval.cabinet.platform.operations.internal.health;

import java.util.regex.Pattern;

/** Hides what reasons must not tell: messages of libraries quote connection strings as they are. */
final class Secrets {
  private static final int LONGEST = 1000;
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:password|passwd|pwd|secret|token|api[-_]?key)\\s*[=:]\\s*)[^\\s;&,'\"]+");
  private static final Pattern IN_URL = Pattern.compile("(//[^/\\s:@]+:)[^@\\s/]+@");

  private Secrets() {}

  static String mask(String text) {
    String line = text == null ? "" : text.replaceAll("\\s+", " ").strip();
    String hidden = IN_URL.matcher(NAMED.matcher(line).replaceAll("$1***")).replaceAll("$1***@");
    return hidden.length() <= LONGEST ? hidden : hidden.substring(0, LONGEST) + "…";
  }
}
