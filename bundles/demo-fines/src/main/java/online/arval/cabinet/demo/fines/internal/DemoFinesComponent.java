package online.arval.cabinet.demo.fines.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Vehicles;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the simulated registry once the companies of the demo and the registry's own servlet are
 * there, then has the cabinet read it. The cabinet is ready without that: fines that come in while
 * one looks are what happens every day.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = "online.arval.cabinet.demo.fines",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DemoFinesConfig.class)
public final class DemoFinesComponent {
  private static final Logger LOG = LoggerFactory.getLogger(DemoFinesComponent.class);
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final Duration STOP_WAIT = Duration.ofSeconds(20);

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1, DemoFinesComponent::thread, new ThreadPoolExecutor.DiscardPolicy());
  private final Clock clock = Clock.systemUTC();
  private final FineSeed seed;

  @Activate
  public DemoFinesComponent(
      DemoFinesConfig config,
      @Reference(target = "(" + HealthCheck.NAME + "=demo data)") HealthCheck companiesAreThere,
      @Reference Companies companies,
      @Reference Vehicles vehicles,
      @Reference FineSync sync) {
    seed =
        new FineSeed(
            () -> companiesAreThere.execute().isOk(),
            new DemoFleet(companies, vehicles),
            new RegistryClient(config.registry_url()),
            new FirstReading(sync),
            config.fines());
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.execute(this::work);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cabinet-demo-fines");
    thread.setDaemon(true);
    thread.setContextClassLoader(DemoFinesComponent.class.getClassLoader());
    return thread;
  }

  private void work() {
    try {
      if (seed.advance(LocalDate.ofInstant(clock.instant(), MOSCOW))) {
        LOG.info("The simulated registry has its charges; the fines are being read");
        return;
      }
    } catch (IOException e) {
      LOG.debug("The simulated registry does not answer yet", e);
    } catch (RuntimeException e) {
      LOG.warn("The simulated registry could not be filled; next try soon: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    executor.schedule(this::work, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Deactivate
  void stop() throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("Filling the simulated registry did not stop within {} s", STOP_WAIT.toSeconds());
    }
  }
}
