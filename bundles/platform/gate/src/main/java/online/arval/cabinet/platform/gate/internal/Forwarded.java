package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Where a request really came from. The {@code X-Forwarded-*} headers count only when the
 * connection comes from a trusted proxy; of the addresses the last one that is no trusted proxy is
 * the client, as everything before it may be invented.
 */
record Forwarded(String address, String scheme, String host, int port) {

  static Forwarded of(HttpServletRequest request, TrustedProxies proxies) {
    String peer = request.getRemoteAddr();
    if (!proxies.contains(peer)) {
      return new Forwarded(
          peer, request.getScheme(), request.getServerName(), request.getServerPort());
    }
    String scheme =
        last(request.getHeader("X-Forwarded-Proto"))
            .filter(proto -> proto.equals("https") || proto.equals("http"))
            .orElse(request.getScheme());
    Optional<String> host = last(request.getHeader("X-Forwarded-Host")).filter(Forwarded::harmless);
    int port = host.map(h -> portOf(h, scheme)).orElse(request.getServerPort());
    return new Forwarded(
        client(request.getHeader("X-Forwarded-For"), peer, proxies),
        scheme,
        host.map(Forwarded::nameOf).orElse(request.getServerName()),
        port);
  }

  boolean secure() {
    return scheme.equals("https");
  }

  /** Scheme, host and port as a URL begins with them. */
  String base() {
    boolean usual = port <= 0 || port == (secure() ? 443 : 80);
    String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return scheme + "://" + name + (usual ? "" : ":" + port);
  }

  private static String client(String header, String peer, TrustedProxies proxies) {
    if (header == null) {
      return peer;
    }
    String[] hops = header.split(",");
    String client = peer;
    for (int i = hops.length - 1; i >= 0; i--) {
      Optional<String> hop = TrustedProxies.normal(hops[i].trim());
      if (hop.isEmpty()) {
        return client;
      }
      client = hop.get();
      if (!proxies.contains(client)) {
        return client;
      }
    }
    return client;
  }

  private static Optional<String> last(String header) {
    return Optional.ofNullable(header).map(h -> h.substring(h.lastIndexOf(',') + 1).trim());
  }

  private static boolean harmless(String host) {
    return host.matches("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");
  }

  private static String nameOf(String host) {
    int colon = host.indexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  private static int portOf(String host, String scheme) {
    int colon = host.indexOf(':');
    return colon < 0
        ? (scheme.equals("https") ? 443 : 80)
        : Integer.parseInt(host.substring(colon + 1));
  }
}
