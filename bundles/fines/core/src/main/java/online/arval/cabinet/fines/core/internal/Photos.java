package online.arval.cabinet.fines.core.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Addresses of pictures, as strangers give them. */
final class Photos {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private Photos() {}

  /** The address when it is one of the web; anything else a browser must not follow. */
  static Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null;
      return web ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
