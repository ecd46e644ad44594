package online.arval.cabinet.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a feature descriptor brings, its module depends on: else a build of the distribution alone
 * would take bundles of an earlier build from the local repository, or find none.
 */
class FeatureDescriptorTest {
  private static final Pattern OWN = Pattern.compile("mvn:online\\.arval\\.cabinet/([^/]+)/");

  @ParameterizedTest
  @ValueSource(strings = {"third-party", "cabinet"})
  void theModuleDependsOnWhatItsDescriptorBrings(String module) throws IOException {
    Path root = Path.of("..", "..", "features", module);
    String pom = Files.readString(root.resolve("pom.xml"));
    Set<String> forgotten = new TreeSet<>();
    Matcher bundles = OWN.matcher(Files.readString(root.resolve("src/main/feature/feature.xml")));
    while (bundles.find()) {
      if (!pom.contains("<artifactId>" + bundles.group(1) + "</artifactId>")) {
        forgotten.add(bundles.group(1));
      }
    }
    assertThat(forgotten).as("to be named in " + root.resolve("pom.xml")).isEmpty();
  }
}
