package online.arval.cabinet.platform.portal.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.portal.LiveUpdates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Spreads live updates over the open streams. Remembers the last ones, for browsers that reconnect.
 */
@Component(
    service = {LiveUpdates.class, LiveHub.class},
    configurationPid = "online.arval.cabinet.portal")
public final class LiveHub implements LiveUpdates {
  static final ConfigCheck CHECK = ConfigCheck.of("online.arval.cabinet.portal");

  private static final int REMEMBERED = 256;
  private static final int MOST_EVENTS = 100_000;

  private final String run = newRun();
  private final int maxStreams;
  private final int maxPerSession;
  private final int queueSize;
  private final List<LiveStream> streams = new CopyOnWriteArrayList<>();
  private final Deque<LiveEvent> recent = new ArrayDeque<>();
  private long lastNumber;
  private boolean closed;

  @Activate
  public LiveHub(PortalConfig config) {
    this(
        CHECK.atLeast("maxStreams", config.maxStreams(), 0),
        CHECK.atLeast("maxStreamsPerSession", config.maxStreamsPerSession(), 1),
        CHECK.within("queueSize", config.queueSize(), 1, MOST_EVENTS));
  }

  LiveHub(int maxStreams, int maxPerSession, int queueSize) {
    this.maxStreams = maxStreams;
    this.maxPerSession = maxPerSession;
    this.queueSize = queueSize;
  }

  @Override
  public synchronized void publish(Optional<CompanyId> company, String topic, String subject) {
    LiveEvent event = new LiveEvent(++lastNumber, company, topic, subject);
    recent.addLast(event);
    if (recent.size() > REMEMBERED) {
      recent.removeFirst();
    }
    String frame = event.frame(run);
    streams.stream()
        .filter(stream -> event.concerns(stream.caller()))
        .forEach(stream -> stream.offer(frame));
  }

  /** How many events may wait for one browser. */
  int queueSize() {
    return queueSize;
  }

  int size() {
    return streams.size();
  }

  /**
   * Adds a stream and gives it what its browser has missed. One more stream than a session may hold
   * ends the session's oldest.
   *
   * @param lastEventId id of the last event the browser has seen, when it reconnects
   * @return whether it was taken; not when there are too many, or the portal is going down
   */
  synchronized boolean open(LiveStream stream, Optional<String> lastEventId) {
    if (closed || streams.size() >= maxStreams) {
      return false;
    }
    List<LiveStream> siblings =
        streams.stream().filter(one -> one.session().equals(stream.session())).toList();
    if (siblings.size() >= maxPerSession) {
      close(siblings.get(0));
    }
    stream.offer("retry: 3000\nid: " + run + '-' + lastNumber + "\nevent: hello\ndata: {}\n\n");
    lastEventId.ifPresent(id -> replay(stream, id));
    streams.add(stream);
    return true;
  }

  private void replay(LiveStream stream, String lastEventId) {
    Optional<Long> seen = numberOf(lastEventId);
    long oldest = recent.isEmpty() ? lastNumber + 1 : recent.getFirst().number();
    if (seen.isEmpty() || seen.get() + 1 < oldest) {
      stream.offer(LiveStream.RESYNC);
      return;
    }
    recent.stream()
        .filter(event -> event.number() > seen.get() && event.concerns(stream.caller()))
        .forEach(event -> stream.offer(event.frame(run)));
  }

  /** The number in an id of this run; empty for ids of another run or node, and for nonsense. */
  private Optional<Long> numberOf(String eventId) {
    if (!eventId.matches(run + "-\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(eventId.substring(run.length() + 1)));
  }

  /** Names this run in event ids; the random tail of an identifier. */
  private static String newRun() {
    String id = Ids.next();
    return id.substring(id.lastIndexOf('-') + 1);
  }

  void close(LiveStream stream) {
    streams.remove(stream);
    stream.end();
  }

  void heartbeat() {
    streams.forEach(LiveStream::heartbeat);
  }

  /** Ends the streams of sessions that have ended. */
  void endDead() {
    streams.stream().filter(stream -> !stream.sessionLives()).forEach(this::close);
  }

  /** Ends all streams and takes no more: the browsers come back by themselves. */
  void shutDown() {
    synchronized (this) {
      closed = true;
    }
    streams.forEach(this::close);
  }
}
