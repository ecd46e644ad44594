package online.arval.cabinet.platform.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/** Packs the sort values of a row into an opaque, URL-safe text and back. */
public final class Cursor {
  private static final char SEPARATOR = '\u001f';

  private static final int CHECK_BYTES = 4;

  private Cursor() {}

  /** The cursor that stands after a row with these sort values. */
  public static String of(String... values) {
    byte[] joined = String.join(String.valueOf(SEPARATOR), values).getBytes(StandardCharsets.UTF_8);
    CRC32 check = new CRC32();
    check.update(joined);
    ByteBuffer whole = ByteBuffer.allocate(CHECK_BYTES + joined.length);
    whole.putInt((int) check.getValue()).put(joined);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
  }

  /**
   * The sort values in a cursor.
   *
   * @throws ProblemException validation of {@code cursor} when it was not made for {@code count}
   *     values, or was cut or changed on its way
   */
  public static List<String> parse(String cursor, int count) {
    List<String> values = new ArrayList<>();
    try {
      byte[] whole = Base64.getUrlDecoder().decode(cursor);
      int length = Math.max(0, whole.length - CHECK_BYTES);
      String joined = new String(whole, whole.length - length, length, StandardCharsets.UTF_8);
      String[] parts = joined.split(String.valueOf(SEPARATOR), -1);
      if (of(parts).equals(cursor)) {
        values.addAll(List.of(parts));
      }
    } catch (IllegalArgumentException notBase64) {
      values.clear();
    }
    if (values.size() != count) {
      throw ProblemException.invalid(
          "cursor", "invalid-cursor", "is not a cursor of this list; start from the first page");
    }
    return values;
  }
}
