package online.arval.cabinet.platform.security.internal.console;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import online.arval.cabinet.platform.model.ProblemException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Scopes a partner can be given. A bundle that asks for a scope declares it: {@code
 * Provide-Capability: cabinet.scope;scope="fleet:read"}; it counts while the bundle is installed,
 * in whatever state.
 */
final class KnownScopes {
  static final String CAPABILITY = "cabinet.scope";

  private KnownScopes() {}

  /** Those of all bundles; empty when no feature is installed. */
  static SortedSet<String> of(BundleContext context) {
    return Arrays.stream(context.getBundles())
        .map(KnownScopes::revision)
        .flatMap(Optional::stream)
        .flatMap(revision -> revision.getDeclaredCapabilities(CAPABILITY).stream())
        .map(capability -> capability.getAttributes().get("scope").toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Refuses what nobody would ever ask for; without a feature nothing is known and all may be. */
  static void require(SortedSet<String> known, Collection<String> wanted) {
    SortedSet<String> unknown = new TreeSet<>(wanted);
    unknown.removeAll(known);
    if (!known.isEmpty() && !unknown.isEmpty()) {
      throw ProblemException.invalid(
          "scopes", "unknown-scope", unknown + " are not among the known: " + known);
    }
  }

  private static Optional<BundleRevision> revision(Bundle bundle) {
    return Optional.ofNullable(bundle.adapt(BundleRevision.class));
  }
}
