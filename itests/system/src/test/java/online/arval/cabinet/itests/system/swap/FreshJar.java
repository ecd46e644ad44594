package online.arval.cabinet.itests.system.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import online.arval.cabinet.itests.support.Project;

/** A new build of one of our bundles: the same classes, another manifest. */
final class FreshJar {
  private FreshJar() {}

  /** Makes the build with this number in the folder. */
  static Path of(String symbolicName, int number, Path folder) {
    Path jar = folder.resolve(symbolicName + "-" + number + ".jar");
    try (JarInputStream in =
        new JarInputStream(Files.newInputStream(Project.bundle(symbolicName)))) {
      Manifest manifest = new Manifest(in.getManifest());
      manifest.getMainAttributes().putValue("Bnd-LastModified", "" + Instant.now().toEpochMilli());
      manifest.getMainAttributes().putValue("Cabinet-Build", "" + number);
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
          out.closeEntry();
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
