package online.arval.cabinet.platform.operations.internal.health;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/**
 * Every DS component of our active bundles must be satisfied; those that are not are told one by
 * one, with what they wait for. A component that exists only when configured counts once it is.
 */
final class ComponentSource implements CheckSource {
  private static final String REQUIRE = "require";
  private static final String CAUSE = "Caused by: ";

  private final ServiceComponentRuntime runtime;
  private final Supplier<List<Bundle>> ours;
  private final Set<String> optional;
  private final Function<String, Optional<String>> provider;

  /**
   * @param optional names of components that may stay unsatisfied
   * @param provider says which bundle would offer a service interface, and how it stands
   */
  ComponentSource(
      ServiceComponentRuntime runtime,
      Supplier<List<Bundle>> ours,
      Collection<String> optional,
      Function<String, Optional<String>> provider) {
    this.runtime = runtime;
    this.ours = ours;
    this.optional = Set.copyOf(optional);
    this.provider = provider;
  }

  @Override
  public List<Check> checks() {
    Bundle[] active =
        ours.get().stream().filter(b -> b.getState() == Bundle.ACTIVE).toArray(Bundle[]::new);
    // without bundles the runtime would answer for all of them
    return active.length == 0
        ? List.of()
        : runtime.getComponentDescriptionDTOs(active).stream()
            .filter(component -> !optional.contains(component.name))
            .flatMap(this::check)
            .toList();
  }

  private Stream<Check> check(ComponentDescriptionDTO component) {
    if (!runtime.isComponentEnabled(component)) {
      return component.defaultEnabled
          ? Stream.of(failed(component, "has been disabled; scr:enable " + component.name))
          : Stream.empty();
    }
    boolean onlyWhenConfigured =
        component.factory != null || REQUIRE.equals(component.configurationPolicy);
    Collection<ComponentConfigurationDTO> instances =
        runtime.getComponentConfigurationDTOs(component);
    if (onlyWhenConfigured
        && instances.stream()
            .allMatch(i -> i.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION)) {
      return Stream.empty();
    }
    return instances.stream()
        .flatMap(instance -> complaint(component, instance).stream())
        .map(reason -> failed(component, reason));
  }

  private static Check failed(ComponentDescriptionDTO component, String reason) {
    return Check.failed(
        "component " + component.name, reason + " (bundle " + component.bundle.symbolicName + ")");
  }

  private Optional<String> complaint(
      ComponentDescriptionDTO component, ComponentConfigurationDTO instance) {
    return switch (instance.state) {
      case ComponentConfigurationDTO.SATISFIED, ComponentConfigurationDTO.ACTIVE ->
          Optional.empty();
      case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
          Optional.of("needs its configuration " + String.join(", ", component.configurationPid));
      case ComponentConfigurationDTO.FAILED_ACTIVATION ->
          Optional.of("failed to start: " + rootCause(instance.failure));
      default ->
          Optional.of(
              Arrays.stream(instance.unsatisfiedReferences)
                  .map(missing -> waitsFor(component, missing))
                  .collect(Collectors.joining("; ")));
    };
  }

  private String waitsFor(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO missing) {
    String service =
        Arrays.stream(component.references)
            .filter(reference -> reference.name.equals(missing.name))
            .map((ReferenceDTO reference) -> reference.interfaceName)
            .findFirst()
            .orElse(missing.name);
    boolean targeted = missing.target != null && !missing.target.isEmpty();
    return "waits for the service "
        + service
        + (targeted ? " with " + missing.target : "")
        + provider.apply(service).map(who -> ", which " + who + " offers").orElse("");
  }

  /** The framework tells the whole stack trace; what matters is its last cause. */
  private static String rootCause(String stackTrace) {
    if (stackTrace == null || stackTrace.isBlank()) {
      return "see the log";
    }
    List<String> causes = stackTrace.lines().filter(line -> line.startsWith(CAUSE)).toList();
    return causes.isEmpty()
        ? stackTrace.lines().findFirst().orElseThrow()
        : causes.get(causes.size() - 1).substring(CAUSE.length());
  }
}
