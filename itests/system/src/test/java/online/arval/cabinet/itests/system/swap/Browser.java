package online.arval.cabinet.itests.system.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Api;

/**
 * An open page of the portal: it listens to live updates, and connects again when the stream ends.
 */
final class Browser implements AutoCloseable {
  private final HttpRequest request;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Queue<String> events = new ConcurrentLinkedQueue<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Thread reader = new Thread(this::read, "browser");
  private volatile boolean closed;
  private volatile int refused;

  Browser(String base, Api signedIn) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(base + "/api/v1/portal/events"));
    for (Map.Entry<String, String> header : signedIn.credentials().entrySet()) {
      builder.header(header.getKey(), header.getValue());
    }
    request = builder.build();
    reader.setDaemon(true);
    reader.start();
  }

  /** Streams it has opened; more than one when one ended. */
  int connections() {
    return connections.get();
  }

  /** The first status that was not 200, or 0. */
  int refused() {
    return refused;
  }

  /** Whether a menu change of the section was heard since this was last asked. */
  boolean heardOfSection(String id) {
    boolean heard = false;
    for (String event = events.poll(); event != null; event = events.poll()) {
      heard |= event.contains(id);
    }
    return heard;
  }

  private void read() {
    while (!closed && refused == 0) {
      try {
        HttpResponse<Stream<String>> answer =
            http.send(request, HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
          refused = answer.statusCode();
          return;
        }
        connections.incrementAndGet();
        answer.body().filter(line -> line.contains("portal.sections")).forEach(events::add);
      } catch (IOException | UncheckedIOException streamEnded) {
        // connects again, as an EventSource does
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Waits until the condition holds, at most a minute. */
  static boolean soon(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(50);
    }
    return true;
  }

  @Override
  public void close() {
    closed = true;
    reader.interrupt();
  }
}
