package online.arval.cabinet.platform.soap.internal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a header field with its parameters (RFC 2045, section 5.1). Values without quotation
 * marks may hold what the standard wants quoted, as many senders write them so.
 */
record MimeField(String value, Map<String, String> parameters) {
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\G;\\s*([^\\s=;\"]+)\\s*=\\s*(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^\\s;\"]*+))\\s*",
          Pattern.DOTALL);

  /**
   * Reads the field.
   *
   * @throws MultipartException when it is malformed, or has a parameter twice
   */
  static MimeField of(String text) throws MultipartException {
    int start = text.indexOf(';');
    String value = start < 0 ? text : text.substring(0, start);
    Map<String, String> parameters = new TreeMap<>();
    int end = start < 0 ? text.length() : start;
    Matcher found = PARAMETER.matcher(text);
    for (boolean more = found.find(end); more; more = found.find()) {
      String name = found.group(1).toLowerCase(Locale.ROOT);
      if (parameters.put(name, parameterValue(found)) != null) {
        throw new MultipartException("the parameter " + shown(name) + " is there twice");
      }
      end = found.end();
    }
    if (!isEmpty(text.substring(end))) {
      throw new MultipartException("the parameters of a Content-Type are malformed");
    }
    return new MimeField(value.strip().toLowerCase(Locale.ROOT), Map.copyOf(parameters));
  }

  private static String parameterValue(Matcher found) {
    return found.group(2) == null ? found.group(3) : found.group(2).replaceAll("(?s)\\\\(.)", "$1");
  }

  private static boolean isEmpty(String rest) {
    return rest.isBlank() || rest.strip().equals(";");
  }

  private static String shown(String name) {
    return name.matches("[a-z0-9-]{1,30}") ? name : "of a Content-Type";
  }
}
