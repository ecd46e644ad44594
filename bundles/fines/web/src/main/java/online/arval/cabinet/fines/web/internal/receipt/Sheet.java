package online.arval.cabinet.fines.web.internal.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes lines from top to bottom, on as many A4 pages as it takes. */
final class Sheet implements AutoCloseable {
  /** Width of the text. */
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * Sheet.MARGIN;

  private static final float MARGIN = 56;
  private static final float FOOT = 64;
  private static final float LABELS = 150;
  private static final float LINE = 0.5f;
  private static final float LINE_GRAY = 0.8f;

  private final PDDocument document;
  private final Typeface regular;
  private final Typeface bold;
  private PDPageContentStream content;
  private float y;

  Sheet(PDDocument document, Typeface regular, Typeface bold) throws IOException {
    this.document = document;
    this.regular = regular;
    this.bold = bold;
    turn();
  }

  /** Space between lines; none at the top of a page. */
  void gap(float points) {
    if (y < top()) {
      y -= points;
    }
  }

  /** Begins a new page unless there is room for so much. */
  void keep(float points) throws IOException {
    if (y - points < FOOT) {
      turn();
    }
  }

  /** A paragraph. */
  void text(Style style, String text) throws IOException {
    for (String line : wrap(style, text, WIDTH)) {
      begin(style);
      write(style, MARGIN, line);
    }
  }

  /** A name, and its value beside it; nothing for an empty value. */
  void fact(String name, String value) throws IOException {
    if (value.isEmpty()) {
      return;
    }
    List<String> lines = wrap(Style.TEXT, value, WIDTH - LABELS);
    for (int i = 0; i < lines.size(); i++) {
      begin(Style.TEXT);
      if (i == 0) {
        write(Style.LABEL, MARGIN, name);
      }
      write(Style.TEXT, MARGIN + LABELS, lines.get(i));
    }
  }

  /** A name at the left, a sum at the right. */
  void sum(Style style, String name, String sum) throws IOException {
    begin(style);
    write(style, MARGIN, name);
    String printable = face(style).printable(sum);
    write(style, MARGIN + WIDTH - face(style).width(printable, style.size()), printable);
  }

  /** A line across. */
  void rule() throws IOException {
    gap(6);
    content.setStrokingColor(LINE_GRAY);
    content.setLineWidth(LINE);
    content.moveTo(MARGIN, y);
    content.lineTo(MARGIN + WIDTH, y);
    content.stroke();
    gap(6);
  }

  /**
   * The document.
   *
   * @param foot what stands below all pages
   * @param number what stands beside it, of the number of a page
   */
  byte[] finish(String foot, IntFunction<String> number) throws IOException {
    content.close();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      content =
          new PDPageContentStream(
              document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true);
      foot(foot, number.apply(i + 1));
      content.close();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private void foot(String text, String number) throws IOException {
    Style style = Style.SMALL;
    String right = regular.printable(number);
    float rightWidth = regular.width(right, style.size());
    y = FOOT - 16;
    write(style, MARGIN + WIDTH - rightWidth, right);
    for (String line : wrap(style, text, WIDTH - rightWidth - 24)) {
      write(style, MARGIN, line);
      y -= style.leading();
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private static float top() {
    return PDRectangle.A4.getHeight() - MARGIN;
  }

  private void turn() throws IOException {
    if (content != null) {
      content.close();
    }
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    y = top();
  }

  /** Goes to the next base line. */
  private void begin(Style style) throws IOException {
    keep(style.leading());
    y -= style.leading();
  }

  private void write(Style style, float x, String text) throws IOException {
    content.beginText();
    content.setFont(face(style).font(), style.size());
    content.setNonStrokingColor(style.gray());
    content.newLineAtOffset(x, y);
    content.showText(face(style).printable(text));
    content.endText();
  }

  /** Lines no wider than that: broken between words, or within one that is wider alone. */
  private List<String> wrap(Style style, String text, float width) {
    Typeface face = face(style);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : face.printable(text).split(" +")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (face.width(longer, style.size()) <= width) {
        line.setLength(0);
        line.append(longer);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      String rest = word;
      while (face.width(rest, style.size()) > width) {
        int end = fitting(face, style, rest, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many of the characters fit, at least one. */
  private static int fitting(Typeface face, Style style, String word, float width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (face.width(word.substring(0, next), style.size()) > width) {
        break;
      }
      end = next;
    }
    return end;
  }

  private Typeface face(Style style) {
    return style.bold() ? bold : regular;
  }
}
