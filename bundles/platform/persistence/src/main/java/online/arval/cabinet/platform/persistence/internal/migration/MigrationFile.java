package online.arval.cabinet.platform.persistence.internal.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * One SQL file, read into memory: Flyway keeps its last configuration in a static field, which must
 * not lead to a feature's class loader.
 */
public final class MigrationFile extends LoadableResource {
  private final String path;
  private final String text;

  public MigrationFile(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /** The file behind the URL, known by the path. */
  static MigrationFile read(String path, URL url) {
    try (InputStream in = url.openStream()) {
      return new MigrationFile(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }

  @Override
  public Reader read() {
    return new StringReader(text);
  }

  @Override
  public String getAbsolutePath() {
    return path;
  }

  @Override
  public String getAbsolutePathOnDisk() {
    return path;
  }

  @Override
  public String getFilename() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String getRelativePath() {
    return path;
  }
}
