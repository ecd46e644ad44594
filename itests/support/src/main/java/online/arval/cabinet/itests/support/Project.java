package online.arval.cabinet.itests.support;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's own files are. */
public final class Project {
  /**
   * Options of the virtual machines that tests start: without the second compiler, on which a
   * process that lives for a minute spends half its time. For long measurements: {@code
   * -Dcabinet.java.options=}.
   */
  public static final String JAVA_OPTIONS =
      System.getProperty("cabinet.java.options", "-XX:TieredStopAtLevel=1");

  private Project() {}

  /** The folder that holds the launcher, found upwards from the working folder. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isExecutable(folder.resolve("cabinet"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("run from within the project");
    }
    return folder;
  }

  /** The jar of one of our bundles, by its symbolic name. */
  public static Path bundle(String symbolicName) {
    Path system = root().resolve("karaf-assembly/target/assembly/system/online/arval/cabinet");
    return system.resolve(symbolicName + "/1.0.0/" + symbolicName + "-1.0.0.jar");
  }
}
