package online.arval.cabinet.itests.system.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes the bundle of {@link Witness} out of the classes of this test. */
public final class WitnessJar {
  private static final List<String> CLASSES = List.of("Witness", "Witness$1", "Ticker");

  private WitnessJar() {}

  /** Writes the bundle into the folder. */
  public static Path in(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.putValue("Manifest-Version", "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "itest.witness");
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Bundle-Activator", Witness.class.getName());
    main.putValue(
        "Import-Package",
        "org.osgi.framework,org.osgi.util.tracker,com.fasterxml.jackson.databind,"
            + "online.arval.cabinet.platform.scheduling,"
            + "online.arval.cabinet.platform.messaging,online.arval.cabinet.platform.persistence");
    Path jar = folder.resolve("witness.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (String name : CLASSES) {
        String entry = Witness.class.getPackageName().replace('.', '/') + "/" + name + ".class";
        out.putNextEntry(new JarEntry(entry));
        try (InputStream in = Witness.class.getClassLoader().getResourceAsStream(entry)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
