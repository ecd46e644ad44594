package online.arval.cabinet.itests.system.faults;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.persistence.Transactions;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A bundle of its own inside the cabinet: a consumer whose effect, a row for each message it
 * handles, has no key that would hide a second one; and a {@link Ticker}. Both work while the
 * database is there.
 */
public final class Witness implements BundleActivator {
  /** The table of what was handled: {@code message_id}, {@code subject}, {@code node}. */
  static final String TABLE = "itest_witness";

  private ServiceTracker<Transactions, List<ServiceRegistration<?>>> database;

  @Override
  public void start(BundleContext context) {
    database =
        new ServiceTracker<>(context, Transactions.class, null) {
          @Override
          public List<ServiceRegistration<?>> addingService(ServiceReference<Transactions> found) {
            return work(context, context.getService(found));
          }

          @Override
          public void removedService(
              ServiceReference<Transactions> gone, List<ServiceRegistration<?>> services) {
            services.forEach(ServiceRegistration::unregister);
            context.ungetService(gone);
          }
        };
    database.open();
  }

  @Override
  public void stop(BundleContext context) {
    database.close();
  }

  private static List<ServiceRegistration<?>> work(
      BundleContext context, Transactions transactions) {
    execute(
        transactions,
        "create table if not exists "
            + TABLE
            + " (message_id varchar(200), subject varchar(200), node varchar(400))");
    execute(transactions, "create table if not exists " + Ticker.TABLE + " (node varchar(400))");
    return List.of(
        context.registerService(
            MessageHandler.class,
            event -> handled(transactions, event),
            new Hashtable<>(
                Map.of(
                    MessageHandler.DESTINATION, "topic:cabinet.fleet.events",
                    MessageHandler.CONSUMER, "itest.witness"))),
        context.registerService(
            ScheduledTask.class,
            new Ticker(transactions),
            new Hashtable<>(
                Map.of(
                    ScheduledTask.NAME,
                    Ticker.TASK,
                    ScheduledTask.INTERVAL,
                    "PT" + Ticker.SECONDS + "S"))));
  }

  private static void handled(Transactions transactions, CloudEvent event) {
    execute(
        transactions,
        "insert into " + TABLE + " values (?, ?, ?)",
        event.id(),
        event.data().path("driverId").asText(),
        System.getProperty("cabinet.data"));
  }

  static void execute(Transactions transactions, String sql, String... values) {
    transactions.run(
        () -> {
          try (PreparedStatement statement = transactions.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              statement.setString(i + 1, values[i]);
            }
            statement.execute();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
