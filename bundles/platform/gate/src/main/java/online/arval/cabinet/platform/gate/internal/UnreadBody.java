package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an answer left unread of its request. A connection that is closed while its client still
 * sends is reset, and the client loses the answer: the refusal it should have seen (RFC 9112 §9.6).
 * So the rest is read and dropped, within limits: whoever sends more than that is cut off.
 */
final class UnreadBody {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadBody.class);
  private static final long MAX_BYTES = 64L << 20;
  private static final Duration MAX_TIME = Duration.ofSeconds(5);
  private static final int BUFFER = 16 << 10;

  private UnreadBody() {}

  /** Reads and drops the rest, when there is one and nobody else reads it. */
  static void drop(HttpServletRequest request) {
    if (!Bodies.isAnnounced(request)
        || request.isAsyncStarted()
        || request.getHeader("Expect") != null) {
      // who expects "100 Continue" sends nothing before it is told to
      return;
    }
    long deadline = System.nanoTime() + MAX_TIME.toNanos();
    try {
      InputStream body = request.getInputStream();
      byte[] buffer = new byte[BUFFER];
      long dropped = 0;
      int n = body.read(buffer);
      while (n >= 0 && dropped < MAX_BYTES && System.nanoTime() < deadline) {
        dropped += n;
        n = body.read(buffer);
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("the rest of a request could not be read: its client is gone", gone);
    }
  }
}
