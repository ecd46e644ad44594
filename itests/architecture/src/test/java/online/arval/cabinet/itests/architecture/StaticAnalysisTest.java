package online.arval.cabinet.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import edu.umd.cs.findbugs.BugCollectionBugReporter;
import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Plugin;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SpotBugs with find-sec-bugs over the bytecode of all bundles, in one run: one run a bundle would
 * read the library of Java and the third parties again each time.
 */
class StaticAnalysisTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path EXCLUSIONS = ROOT.resolve(".ci/spotbugs-exclude.xml");

  /** What the bundles are compiled against: all that the distribution brings. */
  private static final Path DISTRIBUTION = ROOT.resolve("karaf-assembly/target/assembly");

  /** A class with a weakness, to see that the rules are at work. */
  private static final Path WRONG =
      Path.of("target/test-classes/online/arval/cabinet/platform/model/wrong");

  private static List<String> findings;

  @BeforeAll
  static void analyse(@TempDir Path unpacked) throws Exception {
    Path rules =
        classPath()
            .filter(entry -> entry.toString().contains("findsecbugs"))
            .findFirst()
            .orElseThrow();
    Plugin.loadCustomPlugin(rules.toUri().toURL(), null);
    try (Project project = new Project();
        FindBugs2 engine = new FindBugs2()) {
      project.addFile(WRONG.toString());
      classPath()
          .filter(StaticAnalysisTest::isOurs)
          .forEach(bundle -> project.addFile(bundle.toString()));
      jars(DISTRIBUTION, unpacked).forEach(jar -> project.addAuxClasspathEntry(jar.toString()));
      BugCollectionBugReporter reporter = new BugCollectionBugReporter(project);
      reporter.setPriorityThreshold(Priorities.NORMAL_PRIORITY);
      reporter.setErrorVerbosity(BugReporter.SILENT);
      engine.setProject(project);
      engine.setBugReporter(reporter);
      engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
      engine.setUserPreferences(UserPreferences.createDefaultUserPreferences());
      engine.addFilter(EXCLUSIONS.toString(), false);
      engine.execute();
      assertThat(engine.getErrorCount()).as("errors of the analysis").isZero();
      findings =
          reporter.getBugCollection().getCollection().stream()
              .map(bug -> bug.getMessage() + " " + bug.getPrimarySourceLineAnnotation())
              .sorted()
              .toList();
    }
  }

  @Test
  void noBundleHasAKnownBugPattern() {
    assertThat(findings).allMatch(StaticAnalysisTest::isWanted);
  }

  @Test
  void theSecurityRulesSeeAWeakness() {
    assertThat(findings).anyMatch(StaticAnalysisTest::isWanted);
  }

  private static boolean isWanted(String finding) {
    return finding.contains("PredictableToken");
  }

  /** The jars of a folder, and the jars inside them. */
  private static List<Path> jars(Path folder, Path unpacked) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        all.add(jar);
        all.addAll(inside(jar, unpacked));
      }
    }
    return all;
  }

  private static List<Path> inside(Path outer, Path unpacked) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (JarFile bundle = new JarFile(outer.toFile())) {
      for (JarEntry entry : Collections.list(bundle.entries())) {
        if (entry.getName().endsWith(".jar")) {
          Path jar = Files.createTempFile(unpacked, "inner", ".jar");
          try (InputStream content = bundle.getInputStream(entry)) {
            Files.copy(content, jar, StandardCopyOption.REPLACE_EXISTING);
          }
          jars.add(jar);
        }
      }
    }
    return jars;
  }

  private static boolean isOurs(Path entry) {
    String path = entry.toString();
    return path.contains("online.arval.cabinet.")
        && !path.contains("online.arval.cabinet.runtime.");
  }

  private static Stream<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
  }
}
