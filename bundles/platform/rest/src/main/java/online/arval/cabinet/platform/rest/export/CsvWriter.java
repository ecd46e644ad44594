package online.arval.cabinet.platform.rest.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CSV (RFC 4180) as spreadsheets in Russian read it: UTF-8 with byte order mark, semicolons.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV
 * injection).
 */
public final class CsvWriter implements TableWriter {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final char SEPARATOR = ';';
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final String TO_QUOTE = ";,\"\r\n";

  private final Writer out;

  /** Begins the file. */
  public CsvWriter(OutputStream stream) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write(BYTE_ORDER_MARK);
  }

  @Override
  public void row(List<?> cells) throws IOException {
    String separator = "";
    for (Object cell : cells) {
      out.write(separator);
      out.write(quoted(cell instanceof String text ? harmless(text) : String.valueOf(cell)));
      separator = String.valueOf(SEPARATOR);
    }
    out.write("\r\n");
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> TO_QUOTE.indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
