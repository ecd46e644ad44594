package online.arval.cabinet.platform.portal.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The static files of one bundle, hashed and compressed once and then kept in memory. It lives as
 * long as the section it belongs to, and its memory goes with it.
 */
final class AssetFolder {
  private static final long KEEP_BYTES = 8L << 20;
  private static final int VERSION_LENGTH = 12;

  private final AssetSource source;
  private final String version;
  private final Map<String, Asset> kept = new ConcurrentHashMap<>();
  private final AtomicLong keptBytes = new AtomicLong();

  AssetFolder(AssetSource source) {
    this(source, versionOf(source));
  }

  AssetFolder(AssetSource source, String version) {
    this.source = source;
    this.version = version;
  }

  /** Changes exactly when a file changes, and is the same on every node. */
  String version() {
    return version;
  }

  /** The file at this path, already checked by {@link AssetPath}; empty when there is none. */
  Optional<Asset> find(String path) {
    Asset known = kept.get(path);
    return known != null
        ? Optional.of(known)
        : Asset.typeOf(path).flatMap(type -> read(path, type));
  }

  private Optional<Asset> read(String path, String contentType) {
    Optional<Asset> asset = source.read(path).map(content -> Asset.of(contentType, content));
    asset.ifPresent(
        found -> {
          int size = found.content().length + found.gzip().map(packed -> packed.length).orElse(0);
          if (keptBytes.addAndGet(size) <= KEEP_BYTES) {
            kept.put(path, found);
          } else {
            keptBytes.addAndGet(-size);
          }
        });
    return asset;
  }

  private static String versionOf(AssetSource source) {
    MessageDigest digest = Digests.sha256();
    List<String> paths =
        source.paths().stream().filter(path -> Asset.typeOf(path).isPresent()).sorted().toList();
    for (String path : paths) {
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      source.read(path).ifPresent(digest::update);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
  }
}
