package online.arval.cabinet.platform.portal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * A folder inside a bundle, read without its class loader, so that a section is never started by a
 * visitor.
 */
final class BundleAssetSource implements AssetSource {
  private final Bundle bundle;
  private final String folder;

  /** The folder with its slash at the end: {@code portal/}. */
  BundleAssetSource(Bundle bundle, String folder) {
    this.bundle = bundle;
    this.folder = folder;
  }

  @Override
  public Optional<byte[]> read(String path) {
    URL entry = bundle.getEntry(folder + path);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = entry.openStream()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }

  @Override
  public Collection<String> paths() {
    Enumeration<URL> entries = bundle.findEntries(folder, "*", true);
    if (entries == null) {
      return Collections.emptyList();
    }
    return Collections.list(entries).stream()
        .map(URL::getPath)
        .filter(path -> !path.endsWith("/"))
        .map(path -> path.substring(path.indexOf(folder) + folder.length()))
        .toList();
  }
}
