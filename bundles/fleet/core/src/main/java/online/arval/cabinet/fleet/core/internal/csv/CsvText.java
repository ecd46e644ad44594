package online.arval.cabinet.fleet.core.internal.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file and the encoding it was found in: UTF-8 when its bytes are valid UTF-8, with
 * or without a byte order mark, otherwise windows-1251, which Excel writes in Russia.
 *
 * @param encoding name of the encoding
 */
public record CsvText(String text, String encoding) {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** Decodes the bytes of a file. */
  public static CsvText decode(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return new CsvText(marked ? text.substring(1) : text, "UTF-8");
    } catch (CharacterCodingException notUtf8) {
      return new CsvText(new String(bytes, CYRILLIC), CYRILLIC.name());
    }
  }
}
