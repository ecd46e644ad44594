package online.arval.cabinet.platform.persistence.internal.osgi;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.openjpa.enhance.PCRegistry;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;

/**
 * Makes OpenJPA forget the entity classes of a bundle's revision when that revision is gone, and
 * not when its database is closed: classes register themselves once, in their static initializer,
 * and the same classes are opened again when a bundle is stopped and started.
 */
final class EntityLoaders implements BundleListener {
  private final BundleContext context;
  private final Map<Long, Set<ClassLoader>> loaders = new ConcurrentHashMap<>();

  EntityLoaders(BundleContext context) {
    this.context = context;
    context.addBundleListener(this);
  }

  void used(long bundleId, ClassLoader loader) {
    loaders.computeIfAbsent(bundleId, id -> ConcurrentHashMap.newKeySet()).add(loader);
  }

  @Override
  public void bundleChanged(BundleEvent event) {
    int gone = BundleEvent.UNRESOLVED | BundleEvent.UPDATED | BundleEvent.UNINSTALLED;
    if ((event.getType() & gone) != 0) {
      forget(event.getBundle().getBundleId());
    }
  }

  void close() {
    context.removeBundleListener(this);
  }

  private void forget(long bundleId) {
    Set<ClassLoader> gone = loaders.remove(bundleId);
    if (gone != null) {
      gone.forEach(PCRegistry::deRegister);
    }
  }
}
