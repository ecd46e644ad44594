package online.arval.cabinet.platform.portal.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Decides what a request for a static file is answered; knows no servlet. */
final class StaticAnswers {
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  private final Shell shell;
  private final Sections sections;

  StaticAnswers(Shell shell, Sections sections) {
    this.shell = shell;
    this.sections = sections;
  }

  /**
   * An answer.
   *
   * @param body empty for 304 and 404
   */
  record Answer(int status, Map<String, String> headers, byte[] body) {}

  /**
   * Answers a GET or HEAD.
   *
   * @param path decoded path of the request
   * @param ifNoneMatch header of this name, when sent
   * @param gzip whether the browser takes gzip
   */
  Answer answer(String path, Optional<String> ifNoneMatch, boolean gzip) {
    if (path.isEmpty() || path.equals("/") || path.equals("/index.html")) {
      Answer page = send(shell.index().asset(), ASK_AGAIN, ifNoneMatch, gzip);
      page.headers().put("Content-Security-Policy", shell.index().contentSecurityPolicy());
      page.headers().put("Referrer-Policy", "same-origin");
      page.headers().put("X-Frame-Options", "DENY");
      return page;
    }
    String asset = path.equals("/favicon.ico") ? "/assets/shell/favicon.svg" : path;
    return AssetPath.parse(asset)
        .flatMap(
            address -> find(address).map(found -> send(found, caching(address), ifNoneMatch, gzip)))
        .orElseGet(() -> new Answer(404, Map.of(), new byte[0]));
  }

  private Optional<Asset> find(AssetPath address) {
    return folder(address).flatMap(folder -> folder.find(address.file()));
  }

  private Optional<AssetFolder> folder(AssetPath address) {
    return switch (address.area()) {
      case "shell" -> Optional.of(shell.own());
      case "vendor" -> Optional.of(shell.vendor());
      default -> sections.find(address.area()).map(InstalledSection::folder);
    };
  }

  /** Another version than ours in the address must not be remembered: it holds today's files. */
  private String caching(AssetPath address) {
    boolean current =
        address.area().equals("vendor")
            || address.version().isPresent()
                && folder(address).map(AssetFolder::version).equals(address.version());
    return current ? FOREVER : ASK_AGAIN;
  }

  private static Answer send(
      Asset asset, String caching, Optional<String> ifNoneMatch, boolean gzip) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", caching);
    headers.put("Vary", "Accept-Encoding");
    headers.put("X-Content-Type-Options", "nosniff");
    boolean packed = gzip && asset.gzip().isPresent();
    String etag = packed ? asset.etag().replaceFirst("\"$", "-gzip\"") : asset.etag();
    headers.put("ETag", etag);
    if (ifNoneMatch.filter(sent -> matches(sent, etag)).isPresent()) {
      return new Answer(304, headers, new byte[0]);
    }
    headers.put("Content-Type", asset.contentType());
    if (packed) {
      headers.put("Content-Encoding", "gzip");
    }
    return new Answer(200, headers, packed ? asset.gzip().get() : asset.content());
  }

  private static boolean matches(String ifNoneMatch, String etag) {
    if (ifNoneMatch.strip().equals("*")) {
      return true;
    }
    for (String one : ifNoneMatch.split(",")) {
      if (one.strip().replaceFirst("^W/", "").equals(etag)) {
        return true;
      }
    }
    return false;
  }
}
