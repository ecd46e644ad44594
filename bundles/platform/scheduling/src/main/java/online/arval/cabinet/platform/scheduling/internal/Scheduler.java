package online.arval.cabinet.platform.scheduling.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import online.arval.cabinet.platform.operations.Correlation;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the tasks of this node that are due and that no other node has taken. */
final class Scheduler {
  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

  private final TaskTable table;
  private final Clock clock;
  private final Settings settings;
  private final ExecutorService threads;
  private final Semaphore free;
  private final RunRecorder recorder;
  private final Map<String, LocalTask> tasks = new ConcurrentHashMap<>();

  Scheduler(
      TaskTable table,
      Clock clock,
      Settings settings,
      ExecutorService threads,
      RunRecorder recorder) {
    this.table = table;
    this.clock = clock;
    this.settings = settings;
    this.threads = threads;
    this.free = new Semaphore(settings.threads());
    this.recorder = recorder;
  }

  /** Takes part in running the task; refused when another service has the name. */
  void add(String name, Schedule schedule, ScheduledTask task) {
    if (tasks.putIfAbsent(name, new LocalTask(name, schedule, task)) != null) {
      throw new IllegalArgumentException("there is a task of that name already");
    }
  }

  /** Stops taking part; a run that is on may end in peace, then it is interrupted. */
  void remove(String name, ScheduledTask task) {
    LocalTask local = tasks.get(name);
    if (local == null || local.task() != task) {
      return;
    }
    leave(local, settings.patience());
  }

  /** Keeps the leases of runs on this node, then takes what is due. Called again and again. */
  synchronized void tick() {
    tasks.values().forEach(task -> task.run().ifPresent(run -> attend(task, run)));
    if (tasks.values().stream().noneMatch(LocalTask::isFree)) {
      return;
    }
    Instant now = clock.instant();
    tasks.values().stream().filter(task -> !task.isRegistered()).forEach(this::register);
    for (TaskRow row : table.due(now)) {
      LocalTask task = tasks.get(row.name());
      if (task != null && task.isFree()) {
        take(task, row, now);
      }
    }
  }

  /** Stops taking part in everything, with the patience of one removal for all of them. */
  void close() {
    List<LocalTask> leaving = List.copyOf(tasks.values());
    leaving.forEach(task -> task.close(Duration.ZERO));
    long end = System.nanoTime() + settings.patience().toNanos();
    leaving.forEach(task -> leave(task, Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
  }

  /** What every node knows of the tasks, those of absent features included. */
  List<TaskRow> all() {
    return table.all();
  }

  /** Makes a task due now, on whichever node takes it; false when there is none of that name. */
  boolean hurry(String name) {
    return table.hurry(name, clock.instant());
  }

  /** Done by the tick and not by {@link #add}, so that a database that is away delays it only. */
  private void register(LocalTask task) {
    table.register(task.name(), task.schedule(), clock.instant());
    task.registered();
  }

  private void leave(LocalTask task, Duration patience) {
    if (!task.close(patience)) {
      LOG.warn("Task {} did not end in time, interrupted", task.name());
      task.run().ifPresent(Run::interrupt);
    }
    tasks.remove(task.name(), task);
  }

  private void attend(LocalTask task, Run run) {
    if (run.end().isPresent()) {
      settle(task, run);
      return;
    }
    Instant now = clock.instant();
    Duration left = Duration.between(now, run.leaseUntil());
    if (left.compareTo(settings.lease().dividedBy(2)) > 0) {
      return;
    }
    Instant until = now.plus(settings.lease());
    if (table.renew(run, until)) {
      run.renewed(until);
    } else {
      LOG.warn("Task {} was taken over by another node, interrupted here", task.name());
      run.interrupt();
    }
  }

  private void take(LocalTask task, TaskRow row, Instant now) {
    if (!free.tryAcquire()) {
      return;
    }
    Instant until = now.plus(settings.lease());
    Run run = new Run(UUID.randomUUID().toString(), task.name(), settings.owner(), until);
    boolean taken = false;
    try {
      taken = task.begin(run) && table.claim(row, run, nextAfter(task, row, now), now, until);
      if (taken) {
        if (row.isLost(now)) {
          LOG.warn("The run of {} on {} was lost, again", row.name(), row.owner().orElse("?"));
        }
        threads.execute(() -> run(task, run));
      }
    } catch (RejectedExecutionException e) {
      LOG.debug("Closing; the lease of {} runs out", task.name());
      taken = false;
    } finally {
      if (!taken) {
        if (task.run().filter(run::equals).isPresent()) {
          task.end();
        }
        free.release();
      }
    }
  }

  /** A run that makes up for a lost one leaves a later due time as it is. */
  private static Instant nextAfter(LocalTask task, TaskRow row, Instant now) {
    return row.nextAt().isAfter(now) ? row.nextAt() : task.schedule().next(row.nextAt(), now);
  }

  private void run(LocalTask task, Run run) {
    Instant start = clock.instant();
    boolean failed = true;
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (Correlation.Scope correlation = Correlation.open(run.id())) {
      thread.setContextClassLoader(task.task().getClass().getClassLoader());
      run.started();
      task.task().run();
      failed = false;
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      LOG.error("Task {} failed", task.name(), e);
    } finally {
      Instant end = clock.instant();
      run.ended(failed, end);
      thread.setContextClassLoader(before);
      recorder.ran(task.name(), failed, Duration.between(start, end));
      // an interrupt meant for the task must not disturb what follows
      boolean interrupted = Thread.interrupted();
      LOG.debug("Task {} ended{}", task.name(), interrupted ? ", interrupted" : "");
      free.release();
      settle(task, run);
    }
  }

  /** Records the end; when the database does not answer, the next tick tries again. */
  private void settle(LocalTask task, Run run) {
    Run.End end = run.end().orElseThrow();
    try {
      table.finish(run, end.failed(), end.at());
      if (task.run().filter(run::equals).isPresent()) {
        task.end();
      }
    } catch (RuntimeException e) {
      LOG.warn("Cannot record the end of {} yet: {}", task.name(), e.getMessage());
    }
  }

  /**
   * Limits.
   *
   * @param owner this node's name in the table
   * @param threads runs at a time
   * @param lease how long a run without signs of life is believed in
   * @param patience how long the removal of a task waits for its run
   */
  record Settings(String owner, int threads, Duration lease, Duration patience) {}
}
