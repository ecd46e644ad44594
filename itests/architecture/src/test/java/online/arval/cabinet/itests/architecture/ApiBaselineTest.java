package online.arval.cabinet.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exported package that changed has a version that says so, by the rules of bnd. */
class ApiBaselineTest {
  static List<Path> bundles() throws IOException {
    return ApiRecord.exportingBundles();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void theVersionTellsWhatChanged(Path bundle) throws Exception {
    if (Boolean.getBoolean("cabinet.rebaseline")) {
      ApiRecord.write(bundle);
    }
    assertThat(ApiRecord.of(bundle)).as("recorded API; see CONTRIBUTING.md").exists();
    try (Jar now = new Jar(bundle.toFile());
        Jar then = new Jar(ApiRecord.of(bundle).toFile())) {
      assertThat(ApiRecord.brokenPromises(now, then)).isEmpty();
    }
  }

  @Test
  void aClassTakenAwayIsNoticed() throws Exception {
    Path bundle = model();
    try (Jar now = new Jar(bundle.toFile());
        Jar then = new Jar(ApiRecord.of(bundle).toFile())) {
      assertThat(now.remove("online/arval/cabinet/platform/model/Money.class")).isNotNull();

      assertThat(ApiRecord.brokenPromises(now, then))
          .singleElement()
          .asString()
          .contains("online.arval.cabinet.platform.model", "MAJOR", "wants version 2.0.0", "Money");
    }
  }

  @Test
  void nothingIsRecordedThatIsGone() throws IOException {
    List<Path> records = bundles().stream().map(ApiRecord::of).toList();
    try (var files = Files.list(ApiRecord.of(model()).getParent())) {
      assertThat(files).isSubsetOf(records);
    }
  }

  private static Path model() throws IOException {
    return bundles().stream()
        .filter(bundle -> bundle.toString().contains(".platform.model-"))
        .findFirst()
        .orElseThrow();
  }
}
