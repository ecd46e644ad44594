package online.arval.cabinet.platform.operations.internal.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.operations.Node;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads the node's identifier from the data folder, or writes a new one there. */
@Component(service = Node.class, immediate = true)
public final class LocalNode implements Node {
  private static final String FILE = "node-id";

  private final Path dataFolder;
  private final String version;
  private final Instant startedAt;
  private final String id;

  @Activate
  public LocalNode(BundleContext context) {
    this(
        dataFolder(context.getProperty("cabinet.data"), context.getProperty("karaf.data")),
        plain(context.getBundle().getVersion()),
        Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
  }

  LocalNode(Path dataFolder, String version, Instant startedAt) {
    this.dataFolder = dataFolder;
    this.version = version;
    this.startedAt = startedAt;
    this.id = readOrCreate(dataFolder);
  }

  static Path dataFolder(String cabinetData, String karafData) {
    String configured = cabinetData != null ? cabinetData : karafData;
    return Path.of(configured != null ? configured : "data").toAbsolutePath().normalize();
  }

  private static String plain(Version version) {
    return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
  }

  private static String readOrCreate(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        create(folder, file);
      }
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (!Ids.isValid(text)) {
        throw new IllegalStateException(
            "The file " + file + " does not hold a node identifier; delete it to get a new one.");
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Written beside and moved, so that a crash leaves either no file or a whole one. */
  private static void create(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, FILE, ".new");
    Files.writeString(draft, Ids.next() + "\n", StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Instant startedAt() {
    return startedAt;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Path dataFolder() {
    return dataFolder;
  }
}
