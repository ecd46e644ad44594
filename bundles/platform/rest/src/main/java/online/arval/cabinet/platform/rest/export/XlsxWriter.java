package online.arval.cabinet.platform.rest.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet (ECMA-376, SpreadsheetML): header bold and fixed, dates as dates.
 * Texts are inline strings, which no spreadsheet runs as a formula.
 */
public final class XlsxWriter implements TableWriter {
  private static final List<String> FIXED_PARTS =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "xl/styles.xml");
  private static final String SHEET_START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
          + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
          + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
          + "<cols><col min=\"1\" max=\"50\" width=\"18\" customWidth=\"1\"/></cols><sheetData>";

  /** Day 0 of a workbook's calendar, counted so that days since 1900-03-01 are right. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Indexes of the cell formats in styles.xml. */
  private static final int BOLD = 1;

  private static final int DATE = 2;

  private final ZipOutputStream zip;
  private final Writer out;
  private boolean header = true;

  /** Begins the file. */
  public XlsxWriter(OutputStream stream) throws IOException {
    zip = new ZipOutputStream(stream);
    for (String part : FIXED_PARTS) {
      copy(part);
    }
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    out.write(SHEET_START);
  }

  private void copy(String part) throws IOException {
    zip.putNextEntry(new ZipEntry(part));
    try (InputStream fixed = XlsxWriter.class.getResourceAsStream("/xlsx/" + part)) {
      fixed.transferTo(zip);
    }
    zip.closeEntry();
  }

  @Override
  public void row(List<?> cells) throws IOException {
    out.write("<row>");
    for (Object cell : cells) {
      out.write(xml(cell));
    }
    out.write("</row>");
    header = false;
  }

  private String xml(Object cell) {
    if (cell instanceof Number number) {
      return "<c><v>" + number + "</v></c>";
    }
    if (cell instanceof LocalDate day) {
      return "<c s=\"" + DATE + "\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, day) + "</v></c>";
    }
    String text = String.valueOf(cell);
    if (text.isEmpty()) {
      return "<c/>";
    }
    String style = header ? " s=\"" + BOLD + "\"" : "";
    return "<c t=\"inlineStr\""
        + style
        + "><is><t xml:space=\"preserve\">"
        + escaped(text)
        + "</t></is></c>";
  }

  /** Characters that XML 1.0 cannot hold are left out. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(
            c ->
                c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c) || c == '\t' || c == '\n')
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  @Override
  public void close() throws IOException {
    out.write("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
    zip.finish();
  }
}
