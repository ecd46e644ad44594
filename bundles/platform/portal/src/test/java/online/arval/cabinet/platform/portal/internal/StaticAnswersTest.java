package online.arval.cabinet.platform.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import online.arval.cabinet.platform.portal.internal.StaticAnswers.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaticAnswersTest {
  private static final String LONG = "export const x = 1;\n".repeat(100);

  private final Sections sections = new Sections(Fakes.hub());
  private final Shell shell =
      new Shell(
          new Fakes.Files(Map.of("main.js", LONG, "tiny.css", "a{}", "favicon.svg", "<svg/>")),
          new Fakes.Files(Map.of("lit/3.3.2/index.js", LONG)),
          new Fakes.Files(
              Map.of(
                  "index.html",
                  "<title>{{productName}}</title><script type=\"importmap\">{\"{{shell}}\"}</script>")),
          Map.of("productName", "A&B <Lease>"));
  private final StaticAnswers answers = new StaticAnswers(shell, sections);

  @Test
  void thePageCarriesNamesEscapedAndAPolicyWithTheHashOfItsImportMap() {
    Answer page = get("/");
    String html = new String(page.body(), StandardCharsets.UTF_8);
    String map = "{\"" + shell.version() + "\"}";
    assertThat(page.status()).isEqualTo(200);
    assertThat(html).contains("<title>A&amp;B &lt;Lease&gt;</title>").contains(map);
    assertThat(page.headers())
        .containsEntry("Content-Type", "text/html; charset=utf-8")
        .containsEntry("Cache-Control", "no-cache");
    assertThat(page.headers().get("Content-Security-Policy"))
        .contains("script-src 'self' " + Digests.cspHash(map.getBytes(StandardCharsets.UTF_8)))
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-eval");
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/shell/main.js, text/javascript; charset=utf-8",
    "/assets/shell/tiny.css, text/css; charset=utf-8",
    "/assets/shell/favicon.svg, image/svg+xml",
    "/favicon.ico, image/svg+xml",
    "/assets/vendor/lit/3.3.2/index.js, text/javascript; charset=utf-8"
  })
  void filesHaveTheirType(String path, String type) {
    assertThat(get(path).headers())
        .containsEntry("Content-Type", type)
        .containsEntry("X-Content-Type-Options", "nosniff");
  }

  @Test
  void anAddressWithTheRightVersionIsKeptForeverAnotherIsAskedAgain() {
    assertThat(get("/assets/shell/~" + shell.version() + "/main.js").headers().get("Cache-Control"))
        .contains("immutable");
    assertThat(get("/assets/shell/~0000/main.js").headers())
        .containsEntry("Cache-Control", "no-cache");
    assertThat(get("/assets/shell/main.js").headers()).containsEntry("Cache-Control", "no-cache");
    assertThat(get("/assets/vendor/lit/3.3.2/index.js").headers().get("Cache-Control"))
        .contains("immutable");
  }

  @Test
  void aKnownTagIsAnswered304WithoutABody() {
    String tag = get("/assets/shell/main.js").headers().get("ETag");
    for (String sent : new String[] {tag, "\"other\", " + tag, "W/" + tag, "*"}) {
      Answer again = answers.answer("/assets/shell/main.js", Optional.of(sent), false);
      assertThat(again.status()).as(sent).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
    assertThat(answers.answer("/assets/shell/main.js", Optional.of("\"other\""), false).status())
        .isEqualTo(200);
  }

  @Test
  void longTextIsCompressedWhenTheBrowserTakesItUnderItsOwnTag() throws IOException {
    Answer packed = answers.answer("/assets/shell/main.js", Optional.empty(), true);
    assertThat(packed.headers())
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Vary", "Accept-Encoding");
    assertThat(packed.headers().get("ETag"))
        .isNotEqualTo(get("/assets/shell/main.js").headers().get("ETag"));
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(LONG.getBytes(StandardCharsets.UTF_8));
    assertThat(answers.answer("/assets/shell/tiny.css", Optional.empty(), true).headers())
        .doesNotContainKey("Content-Encoding");
  }

  @Test
  void aSectionsFilesComeAndGoWithIt() {
    assertThat(get("/assets/fleet/fleet.js").status()).isEqualTo(404);
    sections.add(
        "key",
        Fakes.section("fleet"),
        new AssetFolder(new Fakes.Files(Map.of("fleet.js", "1", "README.md", "secret"))));
    assertThat(get("/assets/fleet/fleet.js").status()).isEqualTo(200);
    assertThat(get("/assets/fleet/README.md").status()).isEqualTo(404);
    sections.remove("key");
    assertThat(get("/assets/fleet/fleet.js").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/nothing",
    "/assets/shell/none.js",
    "/assets/../index.html",
    "/assets/shell/../vendor/lit/3.3.2/index.js",
    "/wp-login.php"
  })
  void whatIsNotThere(String path) {
    assertThat(get(path).status()).isEqualTo(404);
    assertThat(get(path).body()).isEmpty();
  }

  private Answer get(String path) {
    return answers.answer(path, Optional.empty(), false);
  }
}
