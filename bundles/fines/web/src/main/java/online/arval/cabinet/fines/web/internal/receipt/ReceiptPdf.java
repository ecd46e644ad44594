package online.arval.cabinet.fines.web.internal.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineReceipt;
import online.arval.cabinet.fines.api.Payee;
import online.arval.cabinet.fines.web.internal.Language;
import online.arval.cabinet.fines.web.internal.Moscow;
import online.arval.cabinet.platform.model.Money;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Makes receipts as PDF documents, with text that can be selected. */
public final class ReceiptPdf {
  private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
  private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";

  /** Room for the heading of a fine and what must stand with it. */
  private static final float BLOCK = 90;

  private final FineReceipt receipt;
  private final Language language;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;

  private ReceiptPdf(FineReceipt receipt, Language language) {
    this.receipt = receipt;
    this.language = language;
    boolean russian = language == Language.RU;
    day = DateTimeFormatter.ofPattern(russian ? "dd.MM.uuuu" : "d MMM uuuu", Locale.ENGLISH);
    moment =
        DateTimeFormatter.ofPattern(
                russian ? "dd.MM.uuuu HH:mm:ss" : "d MMM uuuu HH:mm:ss", Locale.ENGLISH)
            .withZone(Moscow.ZONE);
  }

  /**
   * The document.
   *
   * @param now when it is made
   */
  public static byte[] of(FineReceipt receipt, Language language, Instant now) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // AWT, which PDFBox wakes up, keeps the first context class loader it meets: never that of a
    // bundle that is to be replaced
    thread.setContextClassLoader(PDDocument.class.getClassLoader());
    try (PDDocument document = new PDDocument()) {
      return new ReceiptPdf(receipt, language).write(document, now);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private byte[] write(PDDocument document, Instant now) throws IOException {
    describe(document);
    try (Typeface regular = new Typeface(document, REGULAR);
        Typeface bold = new Typeface(document, BOLD);
        Sheet sheet = new Sheet(document, regular, bold)) {
      head(sheet);
      int place = 0;
      for (FineReceipt.Line line : receipt.lines()) {
        fine(sheet, line, ++place);
      }
      if (receipt.lines().size() > 1) {
        sheet.keep(Style.HEADING.leading());
        sheet.sum(Style.HEADING, word(Word.TOTAL), money(receipt.total()));
      }
      int pages = document.getNumberOfPages();
      return sheet.finish(
          word(Word.FOOT, moment.format(now)), page -> word(Word.PAGE, page, pages));
    }
  }

  private void describe(PDDocument document) {
    document.getDocumentInformation().setTitle(word(Word.TITLE) + ", " + receipt.number());
    document.getDocumentInformation().setCreator("Cabinet");
    document.getDocumentCatalog().setLanguage(language == Language.RU ? "ru-RU" : "en");
    PDViewerPreferences preferences =
        new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  private void head(Sheet sheet) throws IOException {
    sheet.text(Style.TITLE, word(Word.TITLE));
    sheet.text(Style.LABEL, word(Word.PAYMENT, receipt.number()));
    sheet.gap(10);
    sheet.text(Style.SUM, money(receipt.total()));
    sheet.gap(10);
    sheet.fact(word(Word.PAID_AT), moment.format(receipt.paidAt()) + " " + word(Word.MOSCOW));
    FineReceipt.Payer payer = receipt.payer();
    sheet.fact(word(Word.PAYER), payer.name());
    sheet.fact(
        "", joined(filled(Word.INN, payer.inn()), payer.kpp().map(kpp -> word(Word.KPP, kpp))));
    sheet.fact(word(Word.GATEWAY), receipt.gateway());
    sheet.fact(word(Word.REFERENCE), receipt.gatewayReference().orElse(""));
    long confirmed =
        receipt.lines().stream()
            .filter(line -> line.state() == FineReceipt.State.CONFIRMED)
            .count();
    sheet.fact(word(Word.REGISTRY), word(Word.OF, confirmed, receipt.lines().size()));
    sheet.rule();
  }

  private void fine(Sheet sheet, FineReceipt.Line line, int place) throws IOException {
    sheet.keep(BLOCK);
    String heading =
        line.article().isEmpty() ? word(Word.FINE) : word(Word.FINE_OF, line.article());
    sheet.text(Style.HEADING, receipt.lines().size() > 1 ? place + ". " + heading : heading);
    sheet.gap(2);
    sheet.fact(word(Word.UIN), line.uin().value());
    sheet.fact(word(Word.RULED_ON), date(line.ruledOn()));
    sheet.fact(word(Word.VEHICLE), line.vehicleLabel());
    payee(sheet, line.payee());
    sheet.fact(word(Word.STATE), state(line));
    sheet.gap(4);
    sheet.keep(3 * Style.TEXT.leading());
    if (!line.discount().isZero()) {
      sheet.sum(Style.TEXT, word(Word.SETTLED), money(line.settled()));
      sheet.sum(Style.TEXT, word(Word.DISCOUNT), money(line.discount().negated()));
    }
    sheet.sum(Style.STRONG, word(Word.SUM), money(line.paid()));
    sheet.rule();
  }

  private void payee(Sheet sheet, Payee payee) throws IOException {
    sheet.fact(word(Word.PAYEE), payee.name());
    sheet.fact("", joined(filled(Word.INN, payee.inn()), filled(Word.KPP, payee.kpp())));
    sheet.fact(
        word(Word.ACCOUNT),
        joined(
            Optional.of(payee.account()).filter(text -> !text.isEmpty()),
            filled(Word.BIK, payee.bik())));
    sheet.fact(
        word(Word.KBK),
        joined(
            Optional.of(payee.kbk()).filter(text -> !text.isEmpty()),
            filled(Word.OKTMO, payee.oktmo())));
  }

  private String state(FineReceipt.Line line) {
    return switch (line.state()) {
      case PAID -> word(Word.PAID);
      case CONFIRMED ->
          line.confirmedAt()
              .map(at -> word(Word.CONFIRMED_AT, moment.format(at)))
              .orElseGet(() -> word(Word.CONFIRMED));
      case RETURNING -> word(Word.RETURNING);
      case RETURNED -> word(Word.RETURNED);
    };
  }

  private Optional<String> filled(Word word, String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(word(word, value));
  }

  @SafeVarargs
  private static String joined(Optional<String>... parts) {
    List<String> there = new ArrayList<>();
    for (Optional<String> part : parts) {
      part.ifPresent(there::add);
    }
    return String.join(", ", there);
  }

  private String date(LocalDate date) {
    return day.format(date);
  }

  /** In words for roubles: the fonts have no sign of theirs. */
  private String money(Money sum) {
    if (language == Language.RU) {
      return sum.format().replace("\u20bd", "руб.");
    }
    long kopecks = Math.abs(sum.kopecks());
    return String.format(
        Locale.ROOT,
        "%sRUB\u00a0%,d.%02d",
        sum.isNegative() ? "\u2212" : "",
        kopecks / 100,
        kopecks % 100);
  }

  private String word(Word word, Object... values) {
    return word.in(language, values);
  }
}
