package online.arval.cabinet.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundles keep the laws. */
class ArchitectureTest {
  private static JavaClasses bundles;

  @BeforeAll
  static void read() {
    bundles =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/runtime/"))
            .withImportOption(location -> !location.contains(".runtime."))
            .importPackages("online.arval.cabinet");
  }

  @ParameterizedTest
  @EnumSource(Law.class)
  void theBundlesKeep(Law law) {
    law.rule().check(bundles);
  }

  /** A class of every bundle with code was read: no bundle escapes because nobody listed it. */
  @Test
  void noBundleIsForgotten() throws IOException {
    try (Stream<Path> sources = Stream.concat(modules("bundles"), modules("camel-routes"))) {
      assertThat(sources.map(ArchitectureTest::bundleName))
          .isNotEmpty()
          .allSatisfy(
              name ->
                  assertThat(bundles.stream().map(JavaClass::getPackageName))
                      .as("classes of " + name + ", to be listed in this module's pom.xml")
                      .anyMatch(read -> (read + ".").startsWith(name + ".")));
    }
  }

  private static Stream<Path> modules(String folder) throws IOException {
    Path root = Path.of("..", "..", folder);
    return Files.find(
        root,
        5,
        (path, attributes) ->
            path.endsWith("src/main/java") && !path.startsWith(root.resolve("runtime")));
  }

  /** The artifact id, which is the symbolic name and the package root: the one with our prefix. */
  private static String bundleName(Path sources) {
    try {
      String pom = Files.readString(sources.resolve("../../../pom.xml"));
      String own = pom.substring(pom.indexOf("</parent>"));
      int start = own.indexOf("<artifactId>") + "<artifactId>".length();
      return own.substring(start, own.indexOf("</artifactId>"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
