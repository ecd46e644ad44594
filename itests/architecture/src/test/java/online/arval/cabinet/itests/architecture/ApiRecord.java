package online.arval.cabinet.itests.architecture;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The released API of a bundle: its exported packages as they were, in {@code api-baseline}, and
 * what has been changed since.
 */
final class ApiRecord {
  static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path FOLDER = ROOT.resolve("api-baseline");

  private ApiRecord() {}

  /** Where the record of a bundle lies. */
  static Path of(Path bundle) {
    return FOLDER.resolve(bundle.getFileName().toString().replaceFirst("-[\\d.]+\\.jar$", ".jar"));
  }

  /** The bundles of ours that export something. */
  static List<Path> exportingBundles() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("bundles"), 4)) {
      return files
          .filter(
              file -> file.toString().matches(".*/target/online\\.arval\\.[a-z.-]+-[\\d.]+\\.jar"))
          .filter(file -> !file.toString().contains("/runtime/"))
          .filter(ApiRecord::exports)
          .sorted()
          .toList();
    }
  }

  /** The packages whose version does not tell how they differ from the record, with the reason. */
  static List<String> brokenPromises(Jar now, Jar then) throws Exception {
    try (Processor bnd = new Processor()) {
      return new Baseline(bnd, new DiffPluginImpl())
          .baseline(now, then, null).stream()
              .filter(info -> info.mismatch || info.packageDiff.getDelta() == Delta.REMOVED)
              .map(
                  info ->
                      "%s %s: %s since %s, wants version %s%n%s"
                          .formatted(
                              info.packageName,
                              info.newerVersion,
                              info.packageDiff.getDelta(),
                              info.olderVersion,
                              info.suggestedVersion,
                              changes(info.packageDiff)))
              .toList();
    }
  }

  private static String changes(Diff diff) {
    return diff.getChildren().stream()
        .filter(child -> child.getDelta().compareTo(Delta.MICRO) > 0)
        .map(child -> child + (child.getChildren().isEmpty() ? "" : "\n" + changes(child)))
        .collect(joining("\n"));
  }

  /** Writes the record anew: manifest and exported packages, nothing else. */
  static void write(Path bundle) throws Exception {
    Files.createDirectories(FOLDER);
    try (Jar jar = new Jar(bundle.toFile())) {
      Set<String> exported =
          Domain.domain(jar.getManifest()).getExportPackage().keySet().stream()
              .map(name -> name.replace('.', '/'))
              .collect(toSet());
      for (String path : Set.copyOf(jar.getResources().keySet())) {
        boolean wanted =
            path.endsWith(".class") && exported.contains(path.replaceFirst("/[^/]*$", ""));
        if (!wanted && !path.equals("META-INF/MANIFEST.MF")) {
          jar.remove(path);
        }
      }
      jar.setReproducible("true");
      jar.write(of(bundle).toFile());
    }
  }

  private static boolean exports(Path bundle) {
    try (Jar jar = new Jar(bundle.toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Export-Package") != null;
    } catch (Exception e) {
      throw new IllegalStateException(bundle + ": " + e.getMessage(), e);
    }
  }
}
