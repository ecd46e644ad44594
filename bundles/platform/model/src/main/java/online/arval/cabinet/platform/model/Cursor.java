package online.arval.cabinet.platform.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Packs the sort values of a row into an opaque, URL-safe text and back. */
public final class Cursor {
  private static final char SEPARATOR = '\u001f';

  private Cursor() {}

  /** The cursor that stands after a row with these sort values. */
  public static String of(String... values) {
    String joined = String.join(String.valueOf(SEPARATOR), values);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The sort values in a cursor.
   *
   * @throws ProblemException validation of {@code cursor} when it was not made for {@code count}
   *     values
   */
  public static List<String> parse(String cursor, int count) {
    List<String> values = new ArrayList<>();
    try {
      String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      values.addAll(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
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
