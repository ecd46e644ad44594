package online.arval.cabinet.fines.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages have the same texts, and every text a page asks for is there. */
class DictionaryTest {
  private static final Path PORTAL = Path.of("src/main/resources/portal");
  private static final Pattern TOKEN =
      Pattern.compile("(?:'([\\w-]+)'|([\\w-]+)):\\s*(?:(\\{)|'((?:[^'\\\\]|\\\\.)*)')|(\\})");
  private static final Pattern USE = Pattern.compile("t\\('fines\\.([\\w.-]+)'");
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\}");

  @Test
  void languagesHaveTheSameTexts() throws IOException {
    assertThat(dictionary("ru").keySet())
        .isEqualTo(dictionary("en").keySet())
        .hasSizeGreaterThan(150);
  }

  @Test
  void textsHaveTheSameParameters() throws IOException {
    TreeMap<String, String> english = dictionary("en");
    dictionary("ru")
        .forEach(
            (key, text) ->
                assertThat(parameters(text)).as(key).isEqualTo(parameters(english.get(key))));
  }

  @Test
  void russianPluralsHaveAllTheirForms() throws IOException {
    String text = read(PORTAL.resolve("dict/ru.js"));
    Matcher plural = Pattern.compile("\\{ one:(?:[^{}]|\\{\\w+\\})*\\}").matcher(text);
    int found = 0;
    while (plural.find()) {
      found++;
      assertThat(plural.group()).contains("few:", "many:", "other:");
    }
    assertThat(found).isGreaterThanOrEqualTo(10);
  }

  @Test
  void everyTextThatIsAskedForIsThere() throws IOException {
    Set<String> keys = new HashSet<>(dictionary("ru").keySet());
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PORTAL)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
        Matcher use = USE.matcher(read(file));
        while (use.find()) {
          if (!keys.contains(use.group(1))) {
            missing.add(file.getFileName() + ": " + use.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyStatusHasAName() throws IOException {
    Set<String> keys = dictionary("ru").keySet();
    for (Object one : online.arval.cabinet.fines.api.FineStatus.values()) {
      assertThat(keys).contains("fineStatus." + one, "note." + one);
    }
    for (Object one : online.arval.cabinet.payments.api.PaymentStatus.values()) {
      assertThat(keys)
          .contains("paymentStatus." + one)
          .contains("payments.state." + one + ".title", "payments.state." + one + ".text");
    }
    assertThat(keys).contains("paymentStatus.REFUNDED", "paymentStatus.PARTLY_REFUNDED");
    for (String one :
        List.of(
            "received",
            "amended",
            "paid-elsewhere",
            "partly-paid-elsewhere",
            "annulled",
            "annulment-undone",
            "payment-ordered",
            "paid",
            "payment-failed",
            "still-owed",
            "overpaid",
            "refund-due",
            "refund-requested",
            "refunded",
            "confirmed",
            "attributed",
            "assigned",
            "changed")) {
      assertThat(keys).contains("history." + one);
    }
  }

  @Test
  void reasonsHaveTheSameCodesInBothLanguages() throws IOException {
    String text = read(PORTAL.resolve("dict/reasons.js"));
    int english = text.indexOf("export const reasonsEn");
    assertThat(codes(text.substring(0, english)))
        .isEqualTo(codes(text.substring(english)))
        .contains("expired", "cancelled", "insufficient_funds", "REJECTED");
  }

  private static Set<String> codes(String text) {
    Set<String> codes = new TreeSet<>();
    TOKEN
        .matcher(text)
        .results()
        .filter(one -> one.group(4) != null)
        .forEach(one -> codes.add(one.group(1) == null ? one.group(2) : one.group(1)));
    return codes;
  }

  private static Set<String> parameters(String text) {
    Set<String> names = new TreeSet<>();
    PARAMETER.matcher(text).results().forEach(one -> names.add(one.group(1)));
    return names;
  }

  /** Texts by path; a plural is one text. */
  private static TreeMap<String, String> dictionary(String language) throws IOException {
    String text = read(PORTAL.resolve("dict/" + language + ".js"));
    String shared = "count: { one: '{n}', other: '{n}' },";
    text =
        text.substring(text.indexOf("export const"))
            .replaceFirst("count: fines,", Matcher.quoteReplacement(shared));
    TreeMap<String, String> texts = new TreeMap<>();
    Deque<String> path = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String name = token.group(1) == null ? token.group(2) : token.group(1);
      if (token.group(5) != null) {
        path.pollLast();
      } else if (token.group(3) != null) {
        path.addLast(name);
      } else {
        boolean plural = Set.of("one", "few", "many", "other").contains(name) && !path.isEmpty();
        String key =
            String.join(".", path)
                + (plural && isPlural(path) ? "" : (path.isEmpty() ? "" : ".") + name);
        texts.merge(key, token.group(4), (before, more) -> before + more);
      }
    }
    return texts;
  }

  /** {@code payments.one} is a text of its own. */
  private static boolean isPlural(Deque<String> path) {
    return !path.getLast().equals("payments");
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
