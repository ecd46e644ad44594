package online.arval.cabinet.platform.rest.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/**
 * Reads a body as UTF-8 and as nothing else (RFC 8259, section 8.1). Jackson would find UTF-16 and
 * UTF-32 out by itself, and take the forms of a character that are longer than they may be.
 */
final class Utf8 extends FilterReader {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private boolean begun;

  private Utf8(Reader strict) {
    super(strict);
  }

  static Reader of(InputStream body) {
    return new Utf8(
        new InputStreamReader(
            body,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    try {
      int n = super.read(buffer, offset, length);
      boolean marked = !begun && n > 0 && buffer[offset] == BYTE_ORDER_MARK;
      begun = true;
      if (!marked) {
        return n;
      }
      System.arraycopy(buffer, offset + 1, buffer, offset, n - 1);
      return n > 1 ? n - 1 : read(buffer, offset, length);
    } catch (CharacterCodingException notUtf8) {
      throw malformed(notUtf8);
    }
  }

  private static ProblemException malformed(CharacterCodingException notUtf8) {
    ProblemException problem =
        ProblemException.of(
            ProblemKind.MALFORMED, "malformed-json", "The body is not well-formed UTF-8.");
    problem.initCause(notUtf8);
    return problem;
  }
}
