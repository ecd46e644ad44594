package online.arval.cabinet.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.FleetUpsert;
import online.arval.cabinet.fleet.api.Memberships;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.persistence.Databases;
import online.arval.cabinet.platform.persistence.Transactions;
import online.arval.cabinet.platform.security.Users;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seeds the demo on a thread of its own; the cabinet is not ready before it is there. */
@Component(
    service = HealthCheck.class,
    immediate = true,
    property = {HealthCheck.NAME + "=demo data", HealthCheck.TAGS + "=ready"})
public final class DemoComponent implements HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(DemoComponent.class);
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration STOP_WAIT = Duration.ofSeconds(20);

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1, DemoComponent::thread, new ThreadPoolExecutor.DiscardPolicy());
  private final Clock clock = Clock.systemUTC();
  private final DemoSeed seed;
  private volatile boolean stopped;
  private volatile Result state =
      new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "the demo data is being brought in");

  @Activate
  public DemoComponent(
      BundleContext context,
      @Reference Databases databases,
      @Reference Transactions transactions,
      @Reference Users users,
      @Reference FleetUpsert upsert,
      @Reference Vehicles vehicles,
      @Reference Assignments assignments,
      @Reference Memberships memberships) {
    databases.migrate(context, "demo");
    Caller caller = new Caller.Internal("demo");
    SeedSteps steps = new SeedSteps(transactions, clock);
    seed =
        new DemoSeed(
            new FleetSeed(caller, upsert, vehicles, assignments, steps, () -> stopped),
            new PeopleSeed(caller, users, memberships, steps),
            steps);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.execute(this::seed);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cabinet-demo");
    thread.setDaemon(true);
    return thread;
  }

  private void seed() {
    Instant begin = clock.instant();
    try {
      if (seed.run(LocalDate.ofInstant(begin, MOSCOW))) {
        LOG.info(
            "Demo data is ready after {} ms; sign in as fleet, driver, fleet2, driver2, support,"
                + " account, registrar or dpo",
            Duration.between(begin, clock.instant()).toMillis());
      }
      state = new Result(Result.Status.OK, "the demo data is there");
    } catch (FleetSeed.SeedingStopped e) {
      LOG.info("Seeding the demo data was stopped; the next start goes on");
    } catch (RuntimeException e) {
      LOG.warn("The demo data could not be brought in; next try in {} s", RETRY.toSeconds(), e);
      state =
          new Result(Result.Status.CRITICAL, "bringing in the demo data failed: " + e.getMessage());
      executor.schedule(this::seed, RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Waits for the step that runs. No interrupt: that would close the file channel of H2. */
  @Deactivate
  void stop() throws InterruptedException {
    stopped = true;
    executor.shutdown();
    if (!executor.awaitTermination(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("Seeding the demo data did not stop within {} s", STOP_WAIT.toSeconds());
    }
  }

  @Override
  public Result execute() {
    return state;
  }
}
