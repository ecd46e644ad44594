package online.arval.cabinet.platform.connector.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.platform.connector.ConnectorPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every minute that the connector is there, and lets it look after its remote system. */
public final class Announcer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final long EVERY_SECONDS = 60;
  private static final long PROBE_SECONDS = 5;
  private static final long STOP_SECONDS = 10;

  private final ConnectorPlan plan;
  private final AnswerSender sender;
  private final ScheduledExecutorService thread;

  public Announcer(ConnectorPlan plan, AnswerSender sender) {
    this.plan = plan;
    this.sender = sender;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(work, "cabinet-connector-" + plan.name());
              made.setDaemon(true);
              return made;
            });
  }

  public void start() {
    thread.scheduleAtFixedRate(this::say, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    plan.probe()
        .ifPresent(
            probe ->
                thread.scheduleWithFixedDelay(
                    () -> safely(probe, "probe"), PROBE_SECONDS, PROBE_SECONDS, TimeUnit.SECONDS));
  }

  /** Announces now, by its own thread. */
  public void announce() {
    try {
      thread.execute(this::say);
    } catch (RejectedExecutionException e) {
      LOG.debug("{} is being stopped", plan.name());
    }
  }

  private void say() {
    plan.announcement().ifPresent(made -> safely(() -> sender.send(made.get()), "announcement"));
  }

  private void safely(Runnable work, String what) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // the next one is due soon; the broker and the breaker report their own troubles
      LOG.warn("{}: {} failed: {}", plan.name(), what, e.toString());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("{}: a probe does not end", plan.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
