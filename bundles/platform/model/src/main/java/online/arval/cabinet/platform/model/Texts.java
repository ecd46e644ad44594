package online.arval.cabinet.platform.model;

/** Which characters a text from outside may hold, the same for REST, SOAP and files. */
public final class Texts {
  private static final char REPLACEMENT = '\ufffd';

  private Texts() {}

  /**
   * Whether everything that keeps, writes or shows the text can do so: no half characters, nothing
   * that XML cannot carry, none of Unicode's noncharacters, no control characters other than tab
   * and line ends, and nothing that turns the direction of writing, by which a text can be made to
   * look like another.
   */
  public static boolean isProper(String text) {
    return text.codePoints()
        .allMatch(code -> isXml(code) && !isNoncharacter(code) && !isControl(code) && !turns(code));
  }

  /** Whether there is nothing to see: no character, or only space and invisible ones. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(Texts::isInvisible);
  }

  /** The text with U+FFFD for every character that XML 1.0 cannot carry. */
  public static String forXml(String textOrNull) {
    if (textOrNull == null || textOrNull.codePoints().allMatch(Texts::isXml)) {
      return textOrNull;
    }
    return textOrNull
        .codePoints()
        .map(code -> isXml(code) ? code : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The production Char of XML 1.0. */
  private static boolean isXml(int code) {
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return (code >= ' ' && !surrogate && code != 0xFFFE && code != 0xFFFF) || isLayout(code);
  }

  /** Never to be a character, Unicode 23.7: the last two of each plane, and 32 more. */
  private static boolean isNoncharacter(int code) {
    return (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
  }

  private static boolean isControl(int code) {
    return Character.isISOControl(code) && !isLayout(code);
  }

  private static boolean isLayout(int code) {
    return code == '\t' || code == '\n' || code == '\r';
  }

  private static boolean turns(int code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  }

  private static boolean isInvisible(int code) {
    return Character.isWhitespace(code)
        || Character.isSpaceChar(code)
        || Character.getType(code) == Character.FORMAT
        || isBlankLetter(code);
  }

  /** Letters of Hangul, a Braille pattern and a joiner, all without any ink. */
  private static boolean isBlankLetter(int code) {
    return code == 0x034F
        || code == 0x115F
        || code == 0x1160
        || code == 0x2800
        || code == 0x3164
        || code == 0xFFA0;
  }
}
