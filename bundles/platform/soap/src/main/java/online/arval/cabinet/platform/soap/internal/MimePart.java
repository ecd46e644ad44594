package online.arval.cabinet.platform.soap.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A part of a multipart message: its header fields by name in any case, and its content. */
final class MimePart {
  private final Map<String, String> fields;
  private final byte[] encoded;

  MimePart(Map<String, String> fields, byte[] encoded) {
    this.fields = fields;
    this.encoded = encoded;
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** What others refer to the part by. */
  Optional<String> id() throws MultipartException {
    Optional<String> field = field("Content-ID");
    return field.isPresent() ? Optional.of(id(field.get())) : Optional.empty();
  }

  /** The content as it was before its transfer encoding. */
  byte[] content() throws MultipartException {
    return TransferEncoding.decode(field("Content-Transfer-Encoding").orElse("binary"), encoded);
  }

  /** The id in a Content-ID or in a parameter {@code start}: {@code <id>}. */
  static String id(String text) throws MultipartException {
    String bare = text.strip();
    if (bare.startsWith("<") && bare.endsWith(">")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (bare.isBlank()) {
      throw new MultipartException("a Content-ID is empty");
    }
    return decoded(bare).orElse(bare);
  }

  /** The id that a {@code cid:} URL (RFC 2392) refers to; empty when it is no such URL. */
  static Optional<String> idOf(String url) {
    return url.startsWith("cid:") ? decoded(url.substring("cid:".length())) : Optional.empty();
  }

  /** As CXF does it, which looks the part up. */
  private static Optional<String> decoded(String id) {
    try {
      return Optional.of(URLDecoder.decode(id, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }
}
