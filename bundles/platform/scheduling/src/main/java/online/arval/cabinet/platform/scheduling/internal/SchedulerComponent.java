package online.arval.cabinet.platform.scheduling.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.operations.Node;
import online.arval.cabinet.platform.persistence.Databases;
import online.arval.cabinet.platform.persistence.Transactions;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whiteboard of tasks, and the clockwork that looks at what is due. */
@Component(
    service = Schedules.class,
    immediate = true,
    configurationPid = SchedulingConfiguration.PID)
@Designate(ocd = SchedulingConfiguration.class)
public final class SchedulerComponent implements Schedules {
  private static final Logger LOG = LoggerFactory.getLogger(SchedulerComponent.class);

  private static final int MOST_THREADS = 1_000;
  private static final Duration DAY = Duration.ofDays(1);

  private final Clock clock = Clock.systemUTC();
  private final Scheduler scheduler;
  private final ExecutorService threads;
  private final ScheduledExecutorService ticker;
  private Optional<String> trouble = Optional.empty();

  @Activate
  public SchedulerComponent(
      BundleContext bundle,
      SchedulingConfiguration configuration,
      @Reference Databases databases,
      @Reference Transactions transactions,
      @Reference Node node,
      @Reference MeterRegistry meters) {
    ConfigCheck check = ConfigCheck.of(SchedulingConfiguration.PID);
    Scheduler.Settings settings =
        new Scheduler.Settings(
            node.id(),
            check.within("threads", configuration.threads(), 1, MOST_THREADS),
            seconds(check, "leaseSeconds", configuration.leaseSeconds(), 10),
            seconds(check, "patienceSeconds", configuration.patienceSeconds(), 0));
    long poll = check.within("pollInterval", configuration.pollInterval(), 100, DAY.toMillis());
    databases.migrate(bundle, "sched");
    threads = Executors.newFixedThreadPool(configuration.threads(), new Threads("task"));
    ticker = Executors.newSingleThreadScheduledExecutor(new Threads("schedules"));
    RunRecorder recorder =
        (task, failed, took) ->
            meters
                .timer("cabinet.schedule.runs", "task", task, "outcome", failed ? "failed" : "ok")
                .record(took);
    scheduler = new Scheduler(new TaskTable(transactions), clock, settings, threads, recorder);
    ticker.scheduleWithFixedDelay(this::tick, poll, poll, TimeUnit.MILLISECONDS);
  }

  @Deactivate
  void deactivate() throws InterruptedException {
    ticker.shutdown();
    if (!ticker.awaitTermination(5, TimeUnit.SECONDS)) {
      ticker.shutdownNow();
    }
    scheduler.close();
    threads.shutdownNow();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeTask")
  void addTask(ScheduledTask task, Map<String, Object> properties) {
    try {
      scheduler.add(name(properties), Schedule.of(properties), task);
    } catch (IllegalArgumentException e) {
      LOG.error("Task {} is not scheduled: {}", name(properties), e.getMessage());
    }
  }

  void removeTask(ScheduledTask task, Map<String, Object> properties) {
    scheduler.remove(name(properties), task);
  }

  @Override
  public List<TaskRow> all() {
    return scheduler.all();
  }

  @Override
  public boolean hurry(String name) {
    return scheduler.hurry(name);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  private static Duration seconds(ConfigCheck check, String property, long seconds, long least) {
    return Duration.ofSeconds(check.within(property, seconds, least, DAY.toSeconds()));
  }

  /** Says once that something is wrong, and once that it is over. */
  private void tick() {
    try {
      scheduler.tick();
      trouble.ifPresent(before -> LOG.info("Schedules work again"));
      trouble = Optional.empty();
    } catch (RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      if (!trouble.equals(Optional.of(message))) {
        LOG.error("Cannot look at the schedules: {}", message);
      }
      trouble = Optional.of(message);
    }
  }

  private static String name(Map<String, Object> properties) {
    return String.valueOf(properties.get(ScheduledTask.NAME));
  }

  private record Threads(String name, AtomicInteger count) implements ThreadFactory {
    Threads(String name) {
      this(name, new AtomicInteger());
    }

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, "cabinet-" + name + "-" + count.incrementAndGet());
      thread.setContextClassLoader(SchedulerComponent.class.getClassLoader());
      thread.setDaemon(true);
      return thread;
    }
  }
}
