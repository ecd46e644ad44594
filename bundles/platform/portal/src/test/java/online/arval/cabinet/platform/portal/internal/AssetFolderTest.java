package online.arval.cabinet.platform.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetFolderTest {
  @Test
  void theVersionChangesWithEachServedFileAndOnlyWithThose() {
    String version = version(Map.of("a.js", "1", "b.css", "2"));
    assertThat(version)
        .isEqualTo(version(new HashMap<>(Map.of("b.css", "2", "a.js", "1"))))
        .matches("[0-9a-f]{12}");
    assertThat(version(Map.of("a.js", "1", "b.css", "3"))).isNotEqualTo(version);
    assertThat(version(Map.of("a.js", "1", "c.css", "2"))).isNotEqualTo(version);
    assertThat(version(Map.of("a.js", "1", "b.css", "2", "README.md", "x"))).isEqualTo(version);
  }

  @Test
  void aFileIsReadOnceAndKept() {
    Map<String, String> files = new HashMap<>(Map.of("a.js", "before"));
    AssetFolder folder = new AssetFolder(new Fakes.Files(files));
    assertThat(folder.find("a.js").orElseThrow().content()).asString().isEqualTo("before");
    files.put("a.js", "after");
    assertThat(folder.find("a.js").orElseThrow().content()).asString().isEqualTo("before");
  }

  @Test
  void aFileTooBigToKeepIsStillServed() {
    Map<String, String> files = new HashMap<>(Map.of("a.png", "x".repeat(9 << 20)));
    AssetFolder folder = new AssetFolder(new Fakes.Files(files));
    assertThat(folder.find("a.png")).isPresent();
    files.put("a.png", "small");
    assertThat(folder.find("a.png").orElseThrow().content()).asString().isEqualTo("small");
  }

  private static String version(Map<String, String> files) {
    return new AssetFolder(new Fakes.Files(files)).version();
  }
}
