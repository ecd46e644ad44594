package online.arval.cabinet.fines.web.internal.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of this bundle in one document; only the glyphs in use are embedded. */
final class Typeface implements AutoCloseable {
  /** Glyphs are measured in thousandths of the font's size. */
  private static final float UNITS = 1000;

  /** Stands for what the font has no glyph of. */
  private static final int UNKNOWN = '?';

  private final TrueTypeFont file;
  private final CmapLookup glyphs;
  private final PDFont font;

  Typeface(PDDocument document, String resource) throws IOException {
    try (InputStream stream = Typeface.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IOException("not in this bundle: " + resource);
      }
      file = new TTFParser().parse(new RandomAccessReadBuffer(stream));
    }
    glyphs = file.getUnicodeCmapLookup();
    font = PDType0Font.load(document, file, true);
  }

  PDFont font() {
    return font;
  }

  /** How wide a printable text is, in points. */
  float width(String text, float size) {
    try {
      return font.getStringWidth(text) / UNITS * size;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text, with a question mark for each character the font does not have. */
  String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(one -> Character.isISOControl(one) ? ' ' : one)
        .map(one -> glyphs.getGlyphId(one) == 0 ? substitute(one) : one)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static int substitute(int codePoint) {
    return Character.isSpaceChar(codePoint) ? ' ' : UNKNOWN;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
