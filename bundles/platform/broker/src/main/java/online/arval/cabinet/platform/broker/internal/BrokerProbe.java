package online.arval.cabinet.platform.broker.internal;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.Result;

/** Asks the broker every few seconds for a session, so that a health request never waits for it. */
final class BrokerProbe implements AutoCloseable {
  private static final long PERIOD_MS = 2_000;

  private final ConnectionFactory factory;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(BrokerProbe::thread);
  private Connection connection;
  private volatile Result result =
      new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "the broker has not answered yet");

  BrokerProbe(ConnectionFactory factory) {
    this.factory = factory;
    timer.scheduleWithFixedDelay(this::ask, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
  }

  /** What the last question gave. */
  Result result() {
    return result;
  }

  private void ask() {
    try {
      if (connection == null) {
        connection = factory.createConnection();
      }
      connection.createSession(false, Session.AUTO_ACKNOWLEDGE).close();
      result = new Result(Result.Status.OK, "the broker answers");
    } catch (JMSException | RuntimeException e) {
      disconnect();
      result = new Result(Result.Status.CRITICAL, "the broker does not answer: " + e.getMessage());
    }
  }

  private void disconnect() {
    Connection old = connection;
    connection = null;
    if (old != null) {
      try {
        old.close();
      } catch (JMSException | RuntimeException alreadyBroken) {
        result = new Result(Result.Status.CRITICAL, "the broker went away");
      }
    }
  }

  @Override
  public void close() {
    timer.execute(this::disconnect);
    timer.shutdown();
    try {
      if (!timer.awaitTermination(PERIOD_MS, TimeUnit.MILLISECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cabinet-broker-probe");
    thread.setDaemon(true);
    thread.setContextClassLoader(BrokerProbe.class.getClassLoader());
    return thread;
  }
}
