package online.arval.cabinet.platform.operations.internal.health;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;

/** Finds who declares a service ({@code Provide-Capability: osgi.service}), running or not. */
final class Providers implements Function<String, Optional<String>> {
  private final Supplier<List<Bundle>> ours;

  Providers(Supplier<List<Bundle>> ours) {
    this.ours = ours;
  }

  @Override
  public Optional<String> apply(String service) {
    String found =
        ours.get().stream()
            .filter(bundle -> offers(bundle, service))
            .map(b -> b.getSymbolicName() + (b.getState() == Bundle.ACTIVE ? "" : " (not running)"))
            .collect(Collectors.joining(" or "));
    return Optional.of(found).filter(text -> !text.isEmpty());
  }

  private static boolean offers(Bundle bundle, String service) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision != null
        && revision.getCapabilities("osgi.service").stream().anyMatch(c -> names(c, service));
  }

  private static boolean names(Capability capability, String service) {
    Object classes = capability.getAttributes().get("objectClass");
    return classes instanceof Collection<?> many ? many.contains(service) : service.equals(classes);
  }
}
