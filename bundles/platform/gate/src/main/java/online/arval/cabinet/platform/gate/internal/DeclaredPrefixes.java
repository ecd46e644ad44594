package online.arval.cabinet.platform.gate.internal;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.gate.GateConstants;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;

/** Knows which installed bundles promise which prefixes, whatever state the bundles are in. */
final class DeclaredPrefixes extends BundleTracker<List<String>> {
  private static final int INSTALLED_AT_ALL =
      Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

  private final Router router;

  DeclaredPrefixes(BundleContext context, Router router) {
    super(context, INSTALLED_AT_ALL, null);
    this.router = router;
  }

  @Override
  public List<String> addingBundle(Bundle bundle, BundleEvent event) {
    // every bundle is kept, as an update may bring a promise
    List<String> prefixes = new java.util.concurrent.CopyOnWriteArrayList<>(prefixes(bundle));
    prefixes.forEach(prefix -> router.declare(prefix, bundle.getSymbolicName()));
    return prefixes;
  }

  @Override
  public void modifiedBundle(Bundle bundle, BundleEvent event, List<String> known) {
    if (event == null || event.getType() != BundleEvent.UPDATED) {
      return;
    }
    List<String> now = prefixes(bundle);
    now.stream()
        .filter(p -> !known.contains(p))
        .forEach(p -> router.declare(p, bundle.getSymbolicName()));
    known.stream()
        .filter(p -> !now.contains(p))
        .forEach(p -> router.undeclare(p, bundle.getSymbolicName()));
    known.clear();
    known.addAll(now);
  }

  @Override
  public void removedBundle(Bundle bundle, BundleEvent event, List<String> known) {
    known.forEach(prefix -> router.undeclare(prefix, bundle.getSymbolicName()));
  }

  private static List<String> prefixes(Bundle bundle) {
    return Optional.ofNullable(bundle.adapt(BundleRevision.class)).stream()
        .flatMap(revision -> revision.getDeclaredCapabilities(GateConstants.CAPABILITY).stream())
        .flatMap(capability -> Prefixes.of(capability.getAttributes().get("prefix")).stream())
        .toList();
  }
}
