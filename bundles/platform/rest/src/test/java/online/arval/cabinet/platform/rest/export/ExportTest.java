package online.arval.cabinet.platform.rest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import online.arval.cabinet.platform.model.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ExportTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void csvRunsNoFormula(String text) throws IOException {
    assertThat(csv(List.of(text))).contains("'" + text).doesNotStartWith("\ufeff" + text);
  }

  @Test
  void csvQuotesAndKeepsNumbers() throws IOException {
    String file =
        csv(List.of("a;b", "say \"hi\"", "two\nlines", -5, LocalDate.of(2026, 1, 31), ""));
    assertThat(file)
        .isEqualTo("\ufeff\"a;b\";\"say \"\"hi\"\"\";\"two\nlines\";-5;2026-01-31;\r\n");
  }

  @Test
  void xlsxIsWellFormedAndTyped() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (TableWriter table = ExportFormat.XLSX.open(file)) {
      table.row(List.of("Госномер", "Год"));
      table.row(
          List.of(
              "Иванов <Иван> & Co", "L-1; \"first\"", 2024, LocalDate.of(2027, 3, 31), 12_345L));
      table.row(List.of("bad\u0000\u001fcharacter \ud83d\ude97", "=1+1"));
    }
    Map<String, Document> parts = parts(file.toByteArray());
    assertThat(parts)
        .containsOnlyKeys(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml");
    Document sheet = parts.get("xl/worksheets/sheet1.xml");
    assertThat(sheet.getElementsByTagName("row").getLength()).isEqualTo(3);
    assertThat(sheet.getElementsByTagName("f").getLength()).as("formulas").isZero();
    assertThat(texts(sheet, "t"))
        .contains(
            "Госномер",
            "Иванов <Иван> & Co",
            "L-1; \"first\"",
            "badcharacter \ud83d\ude97",
            "=1+1");
    // 2027-03-31 as Excel counts days
    assertThat(texts(sheet, "v")).containsExactly("2024", "46477", "12345");
  }

  @Test
  void pagesAreWalkedToTheEnd() throws IOException {
    List<Optional<String>> asked = new ArrayList<>();
    PagedSource<String> source =
        new PagedSource<>(
            page -> {
              asked.add(page.cursor());
              return switch (page.cursor().orElse("first")) {
                case "first" -> page(List.of("a", "b"), Optional.of("2"));
                case "2" -> page(List.of("c"), Optional.of("3"));
                default -> page(List.of(), Optional.empty());
              };
            });
    assertThat(asked).as("read before the answer begins").hasSize(1);
    List<String> seen = new ArrayList<>();
    source.forEach(seen::add);
    assertThat(seen).containsExactly("a", "b", "c");
    assertThat(asked).containsExactly(Optional.empty(), Optional.of("2"), Optional.of("3"));
  }

  private static Page<String> page(List<String> items, Optional<String> next) {
    return new Page<>(items, next, OptionalLong.empty());
  }

  private static String csv(List<?> row) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (TableWriter table = ExportFormat.CSV.open(file)) {
      table.row(row);
    }
    return file.toString(StandardCharsets.UTF_8);
  }

  private static List<String> texts(Document document, String tag) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < document.getElementsByTagName(tag).getLength(); i++) {
      texts.add(document.getElementsByTagName(tag).item(i).getTextContent());
    }
    return texts;
  }

  private static Map<String, Document> parts(byte[] file) throws Exception {
    Map<String, Document> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(
            entry.getName(),
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(zip.readAllBytes())));
      }
    }
    return parts;
  }
}
