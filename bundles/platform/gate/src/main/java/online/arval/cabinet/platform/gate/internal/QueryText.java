package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/**
 * Refuses a query that is no text: whoever reads its parameters would get other characters than
 * were meant, and search for them.
 */
final class QueryText {
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})|%00");
  private static final Pattern ESCAPED_BYTES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  /** What a server makes of bytes that are no UTF-8. */
  private static final char REPLACEMENT = '\ufffd';

  private QueryText() {}

  /**
   * Checks what stands after the question mark.
   *
   * @throws ProblemException malformed {@code malformed-query}
   */
  static void check(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) {
      return;
    }
    if (BROKEN_ESCAPE.matcher(query).find()) {
      throw malformed(
          "After the question mark a percent sign must be followed by two hexadecimal digits,"
              + " and not by two zeros.");
    }
    if (query.indexOf(REPLACEMENT) >= 0 || !isUtf8(query)) {
      throw malformed("What stands after the question mark must be UTF-8.");
    }
  }

  private static boolean isUtf8(String query) {
    Matcher escaped = ESCAPED_BYTES.matcher(query);
    while (escaped.find()) {
      byte[] bytes = HexFormat.of().parseHex(escaped.group().replace("%", ""));
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      } catch (CharacterCodingException malformed) {
        return false;
      }
    }
    return true;
  }

  private static ProblemException malformed(String detail) {
    return ProblemException.of(ProblemKind.MALFORMED, "malformed-query", detail);
  }
}
