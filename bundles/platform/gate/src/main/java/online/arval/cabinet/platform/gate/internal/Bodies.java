package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bodies that have not arrived yet. Nobody's thread and no turn of a feature waits for them: who
 * sends slowly holds up nobody else.
 */
final class Bodies {
  /** Larger bodies, where a servlet takes them, are read by the servlet as they come. */
  static final long MOST = 16L << 20;

  private static final long ROOM = 128L << 20;

  private final BodyRoom room;
  private final Parking parking;
  private final Set<Parked> waiting = ConcurrentHashMap.newKeySet();

  Bodies(Parking parking) {
    this(parking, ROOM);
  }

  Bodies(Parking parking, long room) {
    this.parking = parking;
    this.room = new BodyRoom(room);
  }

  /** Whether the request says that it has a body. */
  static boolean isAnnounced(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /**
   * Whether the request, which has a body, has to wait; it comes back when its body is there, or
   * will not be.
   *
   * @param most largest body in bytes, −1 for any
   */
  boolean await(HttpServletRequest request, Exchange exchange, long most, Settings now)
      throws IOException {
    long length = request.getContentLengthLong();
    if (most < 0 || most > MOST || !request.isAsyncSupported()) {
      return false;
    }
    if (length > most) {
      throw Gate.tooLarge(most);
    }
    ServletInputStream source = request.getInputStream();
    if (length >= 0 && source.available() >= length) {
      return false;
    }
    String address = exchange.origin.address();
    if (!room.take(address, BodyRoom.LEAST)) {
      throw IncomingBody.full();
    }
    IncomingBody body = new IncomingBody(source, room, address, most);
    exchange.body = body;
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    Parked[] self = new Parked[1];
    Parked wait = new Parked(context, () -> waiting.remove(self[0]));
    self[0] = wait;
    waiting.add(wait);
    body.goesOn(wait);
    context.addListener(new AsyncEnd(() -> wait.release(Parked.Outcome.GONE)));
    if (parking.expire(wait, now.bodyWait())) {
      source.setReadListener(body);
    }
    return true;
  }

  /** Answers those who wait: there may be no gate to come back to. */
  void release() {
    waiting.forEach(wait -> wait.release(Parked.Outcome.CLOSED));
  }

  /** How many requests wait for their bodies. */
  int waiting() {
    return waiting.size();
  }

  /** Bytes of memory that are taken for them, and for those that are being answered. */
  long taken() {
    return room.taken();
  }
}
