package online.arval.cabinet.platform.persistence.internal.migration;

import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import online.arval.cabinet.platform.persistence.Dialect;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.osgi.framework.Bundle;

/** The migrations of one feature: the common ones and those of the database product. */
public final class MigrationFiles implements ResourceProvider {
  private final List<MigrationFile> files;

  public MigrationFiles(List<MigrationFile> files) {
    this.files = List.copyOf(files);
  }

  /** Those in a bundle and its fragments. */
  public static MigrationFiles of(Bundle bundle, String feature, Dialect dialect) {
    List<MigrationFile> files = new ArrayList<>();
    for (String folder : folders(feature, dialect)) {
      var urls = bundle.findEntries(folder, "*.sql", false);
      for (URL url : urls == null ? List.<URL>of() : Collections.list(urls)) {
        files.add(MigrationFile.read(url.getPath().replaceFirst("^/", ""), url));
      }
    }
    return new MigrationFiles(files);
  }

  /** Those on a class path, for use without OSGi. */
  public static MigrationFiles of(ClassLoader loader, String feature, Dialect dialect) {
    List<MigrationFile> files = new ArrayList<>();
    try {
      for (String folder : folders(feature, dialect)) {
        for (URL url : Collections.list(loader.getResources(folder))) {
          files.addAll(list(folder, url));
        }
      }
    } catch (IOException | java.net.URISyntaxException e) {
      throw new IllegalStateException("Cannot read the migrations of " + feature, e);
    }
    return new MigrationFiles(files);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  @Override
  public LoadableResource getResource(String name) {
    return files.stream()
        .filter(file -> file.getRelativePath().equals(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return files.stream()
        .filter(file -> file.getFilename().startsWith(prefix))
        .filter(file -> Stream.of(suffixes).anyMatch(file.getFilename()::endsWith))
        .map(LoadableResource.class::cast)
        .toList();
  }

  private static List<String> folders(String feature, Dialect dialect) {
    String common = "db/migration/" + feature;
    return List.of(common, common + "/" + dialect.name().toLowerCase(Locale.ROOT));
  }

  private static List<MigrationFile> list(String folder, URL url)
      throws IOException, java.net.URISyntaxException {
    if (url.getProtocol().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(url.toURI(), java.util.Map.of())) {
        return list(folder, jar.getPath(folder));
      }
    }
    return list(folder, Path.of(url.toURI()));
  }

  private static List<MigrationFile> list(String folder, Path directory) throws IOException {
    List<MigrationFile> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path file : entries.filter(path -> path.toString().endsWith(".sql")).sorted().toList()) {
        files.add(new MigrationFile(folder + "/" + file.getFileName(), Files.readString(file)));
      }
    }
    return files;
  }
}
