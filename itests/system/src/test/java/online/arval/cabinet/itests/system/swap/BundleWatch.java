package online.arval.cabinet.itests.system.swap;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.management.Notification;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import online.arval.cabinet.itests.support.Management;

/** Which bundles changed their state at all: a refresh stops, unresolves and starts a bundle. */
final class BundleWatch implements NotificationListener {
  private final Set<String> touched = new ConcurrentSkipListSet<>();

  /** Watches until the connection is closed. */
  static BundleWatch over(Management management) {
    BundleWatch watch = new BundleWatch();
    management.listenToBundles(watch);
    return watch;
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    touched.add((String) ((CompositeData) notification.getUserData()).get("SymbolicName"));
  }

  /** Symbolic names of the bundles something happened to. */
  Set<String> touched() {
    return touched;
  }
}
