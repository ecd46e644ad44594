package online.arval.cabinet.platform.operations.internal.health;

import java.util.List;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Every installed bundle of ours must run; a stopped feature is therefore told. */
final class BundleSource implements CheckSource {
  private final Supplier<List<Bundle>> ours;

  BundleSource(Supplier<List<Bundle>> ours) {
    this.ours = ours;
  }

  @Override
  public List<Check> checks() {
    return ours.get().stream().map(BundleSource::check).toList();
  }

  private static Check check(Bundle bundle) {
    String name = "bundle " + bundle.getSymbolicName();
    boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    boolean runs = bundle.getState() == (fragment ? Bundle.RESOLVED : Bundle.ACTIVE);
    return runs
        ? Check.ok(name, "version " + bundle.getVersion())
        : Check.failed(name, why(bundle));
  }

  private static String why(Bundle bundle) {
    long id = bundle.getBundleId();
    return switch (bundle.getState()) {
      case Bundle.INSTALLED -> "cannot be resolved; bundle:diag " + id + " names what it misses";
      case Bundle.RESOLVED -> "is not running; bundle:start " + id + " starts it";
      case Bundle.STARTING -> "is starting";
      case Bundle.STOPPING -> "is stopping";
      default -> "is being removed";
    };
  }
}
