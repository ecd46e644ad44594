package online.arval.cabinet.platform.soap.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Content-Transfer-Encodings (RFC 2045, section 6); damaged content is refused, never guessed. */
final class TransferEncoding {
  private TransferEncoding() {}

  static byte[] decode(String encoding, byte[] content) throws MultipartException {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "7bit", "8bit", "binary" -> content;
      case "base64" -> base64(content);
      case "quoted-printable" -> quotedPrintable(content);
      default -> throw new MultipartException("a part has a transfer encoding nobody knows");
    };
  }

  private static byte[] base64(byte[] content) throws MultipartException {
    ByteArrayOutputStream letters = new ByteArrayOutputStream(content.length);
    for (byte letter : content) {
      if (!isLayout(letter)) {
        letters.write(letter);
      }
    }
    try {
      return Base64.getDecoder().decode(letters.toByteArray());
    } catch (IllegalArgumentException damaged) {
      throw new MultipartException("a part is not in base64");
    }
  }

  private static byte[] quotedPrintable(byte[] content) throws MultipartException {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    // space at the end of a line was added on the way
    String lines = text.replaceAll("(?<![ \t])[ \t]++(?=\r?\n|$)", "").replaceAll("=\r?\n", "");
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(lines.length());
    for (int at = 0; at < lines.length(); at++) {
      if (lines.charAt(at) == '=') {
        decoded.write(hex(lines, at + 1) << 4 | hex(lines, at + 2));
        at += 2;
      } else {
        decoded.write(lines.charAt(at));
      }
    }
    return decoded.toByteArray();
  }

  private static int hex(String text, int at) throws MultipartException {
    int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    if (digit < 0) {
      throw new MultipartException("a part is not quoted-printable");
    }
    return digit;
  }

  private static boolean isLayout(byte letter) {
    return letter == '\r' || letter == '\n' || letter == ' ' || letter == '\t';
  }
}
