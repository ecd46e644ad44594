package online.arval.cabinet.simulators.kit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import online.arval.cabinet.simulators.kit.internal.NotificationTable;

/**
 * Notifications to whoever uses the simulator: written with what they tell of, sent by POST, and
 * repeated with growing waits for 24 hours until they are taken.
 */
public final class Notifications implements AutoCloseable {
  /** Table of the notifications; part of the schema of books that have some. */
  public static final String SCHEMA = NotificationTable.SCHEMA;

  private static final int THREADS = 4;
  private static final long IDLE_MS = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Books books;
  private final Faults faults;
  private final Predicate<HttpResponse<String>> taken;
  private final NotificationTable table = new NotificationTable();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ended;

  /**
   * Starts sending what is waiting.
   *
   * @param name the simulator's, for its threads
   * @param taken whether an answer means that the notification need not be repeated
   */
  public Notifications(
      String name, Books books, Faults faults, Predicate<HttpResponse<String>> taken) {
    this.books = books;
    this.faults = faults;
    this.taken = taken;
    books.run(table::release);
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(this::work, "simulator-" + name + "-notifications-" + i);
      thread.setDaemon(true);
      thread.setContextClassLoader(Notifications.class.getClassLoader());
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  /**
   * Writes one in the transaction of what it tells of; the faults of notifications happen here.
   *
   * @param operation of the faults, {@code payment.succeeded}
   */
  public void add(
      Connection connection, String operation, String url, String contentType, String body)
      throws SQLException {
    if (url.isBlank() || faultOf(FaultKind.NOTIFICATION_LOST, operation).isPresent()) {
      return;
    }
    long due =
        System.currentTimeMillis()
            + faultOf(FaultKind.NOTIFICATION_LATE, operation).map(Fault::millis).orElse(0L);
    int copies = faultOf(FaultKind.NOTIFICATION_TWICE, operation).isPresent() ? 2 : 1;
    for (int i = 0; i < copies; i++) {
      table.insert(connection, url, contentType, body, due);
    }
  }

  /** Has the threads look at once; call it after the transaction of {@link #add}. */
  public synchronized void wake() {
    notifyAll();
  }

  /** How many wait to be taken. */
  public long waiting() {
    return books.run(
        connection -> {
          try (PreparedStatement statement =
                  connection.prepareStatement(
                      "SELECT count(*) FROM sim_notifications WHERE state <> 'taken'");
              ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private Optional<Fault> faultOf(FaultKind kind, String operation) {
    return faults.draw(kind, operation);
  }

  private void work() {
    while (!ended) {
      Optional<NotificationTable.Row> row = books.run(table::claim);
      if (row.isPresent()) {
        boolean done = send(row.get());
        if (!ended) {
          books.run(connection -> table.settle(connection, row.get(), done));
        }
      } else {
        idle();
      }
    }
  }

  private boolean send(NotificationTable.Row row) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(row.url()))
              .timeout(PATIENCE)
              .header("Content-Type", row.contentType())
              .POST(HttpRequest.BodyPublishers.ofString(row.body()))
              .build();
      return taken.test(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (java.io.IOException | IllegalArgumentException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
      return false;
    }
  }

  private synchronized void idle() {
    try {
      if (!ended) {
        wait(IDLE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  /** Stops sending; close the books after it. */
  @Override
  public void close() {
    ended = true;
    wake();
    for (Thread thread : threads) {
      try {
        thread.join(PATIENCE.toMillis() * 2);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
