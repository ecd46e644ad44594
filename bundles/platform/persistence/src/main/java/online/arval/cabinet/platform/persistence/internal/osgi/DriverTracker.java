package online.arval.cabinet.platform.persistence.internal.osgi;

import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;

/** Waits for the driver of one class; the first that comes is used until it goes. */
final class DriverTracker extends ServiceTracker<DataSourceFactory, DataSourceFactory> {
  private final Consumer<DataSourceFactory> found;
  private final Runnable lost;
  private DataSourceFactory used;

  DriverTracker(
      BundleContext context, String driver, Consumer<DataSourceFactory> found, Runnable lost) {
    super(context, filter(driver), null);
    this.found = found;
    this.lost = lost;
  }

  @Override
  public DataSourceFactory addingService(ServiceReference<DataSourceFactory> reference) {
    DataSourceFactory factory = super.addingService(reference);
    if (used == null && factory != null) {
      used = factory;
      found.accept(factory);
    }
    return factory;
  }

  @Override
  public void removedService(
      ServiceReference<DataSourceFactory> reference, DataSourceFactory factory) {
    if (factory == used) {
      used = null;
      lost.run();
    }
    super.removedService(reference, factory);
  }

  private static Filter filter(String driver) {
    String text =
        "(&(objectClass=%s)(%s=%s))"
            .formatted(
                DataSourceFactory.class.getName(),
                DataSourceFactory.OSGI_JDBC_DRIVER_CLASS,
                driver);
    try {
      return FrameworkUtil.createFilter(text);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
