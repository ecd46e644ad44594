package online.arval.cabinet.itests.system.kill;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Hashtable;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.persistence.Transactions;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A bundle of its own inside the cabinet: a consumer whose effect, a row for each message it
 * handles, has no key that would hide a second one. It works while the database is there.
 */
public final class Witness implements BundleActivator {
  /** The table of what was handled: {@code message_id}, {@code subject}, {@code node}. */
  static final String TABLE = "itest_witness";

  private ServiceTracker<Transactions, Handling> database;

  @Override
  public void start(BundleContext context) {
    database =
        new ServiceTracker<>(context, Transactions.class, null) {
          @Override
          public Handling addingService(ServiceReference<Transactions> reference) {
            return new Handling(context, context.getService(reference));
          }

          @Override
          public void removedService(ServiceReference<Transactions> reference, Handling handling) {
            handling.close();
            context.ungetService(reference);
          }
        };
    database.open();
  }

  @Override
  public void stop(BundleContext context) {
    database.close();
  }

  private static final class Handling implements MessageHandler {
    private final Transactions transactions;
    private final org.osgi.framework.ServiceRegistration<MessageHandler> registration;

    Handling(BundleContext context, Transactions transactions) {
      this.transactions = transactions;
      createTable();
      Hashtable<String, Object> properties = new Hashtable<>();
      properties.put(DESTINATION, "topic:cabinet.fleet.events");
      properties.put(CONSUMER, "itest.witness");
      registration = context.registerService(MessageHandler.class, this, properties);
    }

    private void createTable() {
      transactions.run(
          () -> {
            try (PreparedStatement create =
                transactions
                    .connection()
                    .prepareStatement(
                        "create table if not exists "
                            + TABLE
                            + " (message_id varchar(200), subject varchar(200), node varchar(400))")) {
              create.execute();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
    }

    @Override
    public void handle(CloudEvent event) {
      try (PreparedStatement insert =
          transactions
              .connection()
              .prepareStatement("insert into " + TABLE + " values (?, ?, ?)")) {
        insert.setString(1, event.id());
        insert.setString(2, event.data().path("driverId").asText());
        insert.setString(3, System.getProperty("cabinet.data"));
        insert.execute();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    void close() {
      registration.unregister();
    }
  }
}
