package online.arval.cabinet.platform.portal.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * One static file, ready to be sent.
 *
 * @param gzip the same compressed; empty when that saves nothing
 * @param etag strong entity tag with its quotes, made of the content
 */
record Asset(byte[] content, Optional<byte[]> gzip, String etag, String contentType) {
  private static final int WORTH_COMPRESSING = 860;

  /** The kinds of files that are served at all; everything else in a folder stays unseen. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  /** The content type by the end of the name; empty when files of this kind are not served. */
  static Optional<String> typeOf(String path) {
    return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
  }

  static Asset of(String contentType, byte[] content) {
    return new Asset(
        content,
        compress(contentType, content),
        '"' + Digests.shortHash(content) + '"',
        contentType);
  }

  private static Optional<byte[]> compress(String contentType, byte[] content) {
    boolean text =
        contentType.startsWith("text/")
            || contentType.contains("json")
            || contentType.contains("svg");
    if (!text || content.length < WORTH_COMPRESSING) {
      return Optional.empty();
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.of(packed.toByteArray());
  }
}
