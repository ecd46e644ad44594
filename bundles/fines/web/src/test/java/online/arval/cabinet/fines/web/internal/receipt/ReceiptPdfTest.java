package online.arval.cabinet.fines.web.internal.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import online.arval.cabinet.fines.api.FineReceipt;
import online.arval.cabinet.fines.api.FineReceipt.State;
import online.arval.cabinet.fines.web.internal.Language;
import online.arval.cabinet.fines.web.internal.Samples;
import online.arval.cabinet.platform.model.Money;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads receipts back. */
class ReceiptPdfTest {
  private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");

  @Test
  void aRussianReceiptSaysEverything() throws IOException {
    String text = text(Samples.receipt(1, State.PAID), Language.RU);
    assertThat(text)
        .contains("Квитанция об оплате штрафов", "Платёж P-2026-000123")
        // 20:30:05 in London
        .contains("Оплачено 01.11.2026 23:30:05 по московскому времени")
        .contains("Плательщик ООО «Ромашка» № 1", "ИНН 7704000010, КПП 770401001")
        .contains("Платёжная система ЮKassa", "Номер операции 2d0e-000f-5000")
        .contains("Штраф по статье 12.9 ч.2 КоАП РФ", "УИН 18810177170712879661")
        .contains("Постановление от 02.11.2026", "Автомобиль А123ВС77")
        .contains("Получатель УФК по г. Москве", "ИНН 7707089101, КПП 770731005")
        .contains("Счёт 03100643000000017300, БИК 004525988")
        .contains("КБК 18811601121010001140, ОКТМО 45382000")
        .contains("Подтверждение ожидается подтверждение реестра")
        .contains("Подтверждено реестром 0 из 1")
        .contains("Погашено 1 000,00 руб.", "Скидка −250,00 руб.", "Оплачено 750,00 руб.")
        .contains("Страница 1 из 1", "03.11.2026 12:00:00")
        .doesNotContain("Всего оплачено", "?");
  }

  @Test
  void anEnglishReceiptSaysEverything() throws IOException {
    String text = text(Samples.receipt(2, State.CONFIRMED), Language.EN);
    assertThat(text)
        .contains("Receipt for traffic fines", "Payment P-2026-000123")
        .contains("Paid 1 Nov 2026 23:30:05 Moscow time")
        .contains("Payer ООО «Ромашка» № 1", "INN 7704000010, KPP 770401001")
        .contains("2. Fine under article 12.9 ч.2 of the KoAP", "UIN 18810177170712879661")
        .contains("confirmed by the registry on 1 Nov 2026 23:30:05")
        .contains("Confirmed by registry 2 of 2")
        .contains("Settled RUB 1,000.00", "Discount −RUB 250.00", "Paid RUB 750.00")
        .contains("Total paid RUB 1,500.00")
        .contains("Page 1 of 1")
        .doesNotContain("?", "Штраф");
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"RETURNING", "RETURNED"})
  void moneyThatWentBackIsSaidSo(State state) throws IOException {
    assertThat(text(Samples.receipt(1, state), Language.RU))
        .contains(state == State.RETURNED ? "деньги возвращены" : "деньги возвращаются")
        .doesNotContain("ожидается");
  }

  @Test
  void twoHundredFinesStandWholeOnTheirPages() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(ReceiptPdf.of(Samples.receipt(200, State.PAID), Language.RU, NOW))) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isBetween(40, 100);
      String all = text(document);
      for (int i = 1; i <= 200; i++) {
        assertThat(all).contains(i + ". Штраф по статье");
      }
      assertThat(Pattern.compile("Оплачено 750,00 руб").matcher(all).results().count())
          .isEqualTo(200);
      assertThat(all).contains("Всего оплачено 150 000,00 руб.");
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document)).contains("Страница " + page + " из " + pages);
      }
    }
  }

  @Test
  void whatIsLongIsBrokenAndWhatTheFontLacksIsNoFailure() throws IOException {
    FineReceipt usual = Samples.receipt(1, State.PAID);
    String name = "ООО " + "Ж".repeat(190) + " \u4e2d\ud83d\ude97\u0007конец";
    FineReceipt odd =
        new FineReceipt(
            usual.payment(),
            usual.number(),
            new FineReceipt.Payer(name, "770400001012", Optional.empty()),
            usual.gateway(),
            Optional.empty(),
            usual.paidAt(),
            usual.lines());
    String text = text(odd, Language.RU);
    assertThat(text.replaceAll("\\s", "")).contains("Ж".repeat(190) + "??конец");
    assertThat(text).contains("ИНН 770400001012").doesNotContain("Номер операции", "770401001");
    assertThat(text.lines().mapToInt(String::length).max().orElseThrow()).isLessThan(120);
  }

  @Test
  void fontsAreEmbeddedAndTheDocumentNamesItsLanguage() throws IOException {
    byte[] bytes = ReceiptPdf.of(Samples.receipt(1, State.PAID), Language.EN, NOW);
    assertThat(bytes.length).as("only the glyphs in use").isLessThan(80_000);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Receipt for traffic fines, P-2026-000123");
      PDPage page = document.getPage(0);
      List<PDFont> fonts =
          StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
              .map(name -> font(page, name))
              .toList();
      assertThat(fonts).hasSizeGreaterThanOrEqualTo(2).allMatch(PDFont::isEmbedded);
    }
  }

  @Test
  void theThreadKeepsItsContextLoader() {
    ClassLoader mine = new ClassLoader(getClass().getClassLoader()) {};
    Thread.currentThread().setContextClassLoader(mine);
    try {
      ReceiptPdf.of(Samples.receipt(1, State.PAID), Language.RU, NOW);
      assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(mine);
    } finally {
      Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
    }
  }

  @Test
  void totalIsTheSumOfTheLines() {
    assertThat(Samples.receipt(3, State.PAID).total()).isEqualTo(Money.ofRoubles(2250));
  }

  private static PDFont font(PDPage page, COSName name) {
    try {
      return page.getResources().getFont(name);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static String text(FineReceipt receipt, Language language) throws IOException {
    try (PDDocument document = Loader.loadPDF(ReceiptPdf.of(receipt, language, NOW))) {
      return text(document);
    }
  }

  /** As people read it, line by line; no-break spaces as spaces. */
  private static String text(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(document).replace('\u00a0', ' ');
  }
}
