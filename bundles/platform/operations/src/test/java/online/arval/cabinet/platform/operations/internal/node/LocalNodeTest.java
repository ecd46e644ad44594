package online.arval.cabinet.platform.operations.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import online.arval.cabinet.platform.model.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalNodeTest {
  @TempDir private Path folder;

  @Test
  void isTheSameAfterARestart() {
    Path data = folder.resolve("not/there/yet");
    String first = node(data).id();

    assertThat(Ids.isValid(first)).isTrue();
    assertThat(node(data).id()).isEqualTo(first);
    assertThat(data.toFile().list()).containsExactly("node-id");
  }

  @Test
  void refusesAFileThatHoldsSomethingElse() throws IOException {
    Files.writeString(folder.resolve("node-id"), "");
    assertThatThrownBy(() -> node(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("node-id")
        .hasMessageContaining("delete it");
  }

  @Test
  void prefersTheCabinetsFolderToKarafs() {
    assertThat(LocalNode.dataFolder("/c", "/k")).isEqualTo(Path.of("/c"));
    assertThat(LocalNode.dataFolder(null, "/k")).isEqualTo(Path.of("/k"));
  }

  private static LocalNode node(Path data) {
    return new LocalNode(data, "1.0.0", Instant.EPOCH);
  }
}
