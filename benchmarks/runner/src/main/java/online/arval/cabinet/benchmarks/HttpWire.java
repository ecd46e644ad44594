package online.arval.cabinet.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * One kept-alive HTTP connection that sends to the same address again and again. It does as little
 * as is possible, because client and servers share the processors.
 */
final class HttpWire implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String address;
  private final byte[] get;
  private final byte[] buffer = new byte[64 * 1024];
  private final StringBuilder line = new StringBuilder(128);

  HttpWire(URI target, Map<String, String> headers) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), target.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream(), buffer.length);
    out = socket.getOutputStream();
    String path =
        target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    StringBuilder text = new StringBuilder(path + " HTTP/1.1\r\n");
    text.append("Host: 127.0.0.1:").append(target.getPort()).append("\r\n");
    text.append("Accept: application/json\r\n");
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    address = text.toString();
    get = ("GET " + address + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Sends a GET and reads the whole answer, whose body goes to the sink. */
  int exchange(OutputStream sink) throws IOException {
    out.write(get);
    return answer(sink);
  }

  /** Sends a POST with a key of its own and reads the whole answer. */
  int post(String idempotencyKey, String json, OutputStream sink) throws IOException {
    String request =
        "POST %sIdempotency-Key: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(address, idempotencyKey, json.getBytes(StandardCharsets.UTF_8).length, json);
    out.write(request.getBytes(StandardCharsets.UTF_8));
    return answer(sink);
  }

  private int answer(OutputStream sink) throws IOException {
    String status = readLine();
    long length = -1;
    boolean chunked = false;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      }
    }
    if (chunked) {
      readChunks(sink);
    } else {
      read(length, sink);
    }
    return Integer.parseInt(status.substring(9, 12));
  }

  /** One answer's body, which must come with the status 200. */
  static byte[] body(URI target, Map<String, String> headers) throws IOException {
    try (HttpWire wire = new HttpWire(target, headers)) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      int status = wire.exchange(body);
      if (status != 200) {
        throw new IOException(target + " answers " + status + ": " + body);
      }
      return body.toByteArray();
    }
  }

  private void readChunks(OutputStream sink) throws IOException {
    long size = Long.parseLong(readLine(), 16);
    while (size > 0) {
      read(size, sink);
      readLine();
      size = Long.parseLong(readLine(), 16);
    }
    readLine();
  }

  private void read(long length, OutputStream sink) throws IOException {
    if (length < 0) {
      throw new IOException("an answer without a length");
    }
    long left = length;
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new EOFException("the answer ends early");
      }
      sink.write(buffer, 0, count);
      left -= count;
    }
  }

  private String readLine() throws IOException {
    line.setLength(0);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the answer ends early");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
