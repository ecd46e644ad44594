package online.arval.cabinet.fleet.core.internal.csv;

import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.platform.model.ProblemException;

/**
 * Reads CSV by RFC 4180: values may stand in quotes, a quote inside is doubled, quoted values may
 * hold separators and line breaks. The separator is {@code ;} or {@code ,}, whichever the first
 * line has more of.
 */
public final class CsvReader {
  private final String text;
  private final char separator;
  private final StringBuilder value = new StringBuilder();
  private List<String> values = new ArrayList<>();
  private int position;
  private int line = 1;

  private CsvReader(String text) {
    this.text = text;
    this.separator = separatorOf(text);
  }

  /**
   * All records that are not blank.
   *
   * @throws ProblemException invalid {@code malformed-csv} when a quote is not closed or stands
   *     amid a value
   */
  public static List<CsvRecord> read(String text) {
    return new CsvReader(text).records();
  }

  private List<CsvRecord> records() {
    List<CsvRecord> records = new ArrayList<>();
    while (position < text.length()) {
      int began = line;
      values = new ArrayList<>();
      readRecord();
      CsvRecord record = new CsvRecord(began, values);
      if (!record.blank()) {
        records.add(record);
      }
    }
    return records;
  }

  private void readRecord() {
    boolean more = true;
    while (more) {
      value.setLength(0);
      if (position < text.length() && text.charAt(position) == '"') {
        readQuoted();
      } else {
        readPlain();
      }
      values.add(value.toString());
      more = position < text.length() && text.charAt(position) == separator;
      if (more) {
        position++;
      }
    }
    skipLineBreak();
  }

  private void readPlain() {
    while (position < text.length() && !endsValue(text.charAt(position))) {
      value.append(text.charAt(position++));
    }
  }

  private void readQuoted() {
    int began = line;
    position++;
    while (true) {
      if (position >= text.length()) {
        throw malformed(began, "a quote is not closed");
      }
      char c = text.charAt(position++);
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        value.append(c);
      } else if (position < text.length() && text.charAt(position) == '"') {
        value.append('"');
        position++;
      } else {
        break;
      }
    }
    if (position < text.length() && !endsValue(text.charAt(position))) {
      throw malformed(line, "there is text after a closing quote");
    }
  }

  private boolean endsValue(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private void skipLineBreak() {
    if (position < text.length() && text.charAt(position) == '\r') {
      position++;
    }
    if (position < text.length() && text.charAt(position) == '\n') {
      position++;
    }
    line++;
  }

  private static char separatorOf(String text) {
    String header = text.lines().findFirst().orElse("");
    long semicolons = header.chars().filter(c -> c == ';').count();
    long commas = header.chars().filter(c -> c == ',').count();
    return commas > semicolons ? ',' : ';';
  }

  private static ProblemException malformed(int line, String what) {
    return ProblemException.invalid("file", "malformed-csv", "line " + line + ": " + what);
  }
}
