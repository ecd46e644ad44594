package online.arval.cabinet.itests.system.faces;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLSession;
import online.arval.cabinet.itests.support.Api.Answer;

/** Sends bytes that no HTTP client would, and reads the one answer. */
final class RawHttp {
  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;

  RawHttp(Demo demo) {
    this.port = demo.port();
  }

  /** A request line and headers, each ended with CRLF here, and a body. */
  Answer send(String requestLine, List<String> headers, String body) {
    StringBuilder request = new StringBuilder(requestLine).append("\r\n");
    headers.forEach(header -> request.append(header).append("\r\n"));
    return send("127.0.0.1", request.append("\r\n").append(body).toString());
  }

  /** The same from the host's own address, without a body. */
  Answer get(String target, String... headers) {
    List<String> all = new ArrayList<>(List.of("Host: 127.0.0.1", "Connection: close"));
    all.addAll(List.of(headers));
    return send("GET " + target + " HTTP/1.1", all, "");
  }

  /** A JSON body from this address of the loopback network. */
  Answer post(String from, String target, String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return send(
        from,
        "POST "
            + target
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + "Content-Length: "
            + length
            + "\r\n\r\n"
            + json);
  }

  private Answer send(String from, String request) {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      } catch (IOException refusedBeforeItsEnd) {
        // the answer may be there all the same
      }
      return new Answer(new Response(read(socket.getInputStream())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      in.transferTo(all);
    } catch (IOException cutOff) {
      // a server that refuses may cut the connection after its answer
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  /** The parts of an answer. */
  private record Response(String text) implements HttpResponse<String> {
    @Override
    public int statusCode() {
      return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
    }

    @Override
    public HttpHeaders headers() {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      text.substring(0, end())
          .lines()
          .skip(1)
          .map(line -> line.split(": ?", 2))
          .filter(parts -> parts.length == 2)
          .forEach(
              parts -> headers.computeIfAbsent(parts[0], n -> new ArrayList<>()).add(parts[1]));
      return HttpHeaders.of(headers, (name, value) -> true);
    }

    @Override
    public String body() {
      String body = text.substring(Math.min(text.length(), end() + 4));
      boolean chunked =
          text.substring(0, end()).toLowerCase().contains("transfer-encoding: chunked");
      return chunked ? body.replaceAll("(?m)^[0-9a-fA-F]+\r\n|\r\n", "") : body;
    }

    private int end() {
      int end = text.indexOf("\r\n\r\n");
      return end < 0 ? text.length() : end;
    }

    @Override
    public HttpRequest request() {
      return null;
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return URI.create("/");
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
