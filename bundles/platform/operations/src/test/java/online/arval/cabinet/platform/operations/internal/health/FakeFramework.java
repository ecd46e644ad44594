package online.arval.cabinet.platform.operations.internal.health;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Bundles and components as the framework would show them. */
final class FakeFramework {
  private FakeFramework() {}

  /** A bundle; {@code offers} are the services its manifest declares. */
  static Bundle bundle(String name, int state, boolean fragment, String... offers) {
    Dictionary<String, String> headers = new Hashtable<>();
    if (fragment) {
      headers.put("Fragment-Host", "host");
    }
    Capability capability =
        fake(Capability.class, Map.of("getAttributes", Map.of("objectClass", List.of(offers))));
    BundleRevision revision =
        fake(BundleRevision.class, Map.of("getCapabilities", List.of(capability)));
    return fake(
        Bundle.class,
        Map.of(
            "getSymbolicName", name,
            "getState", state,
            "getBundleId", 42L,
            "getVersion", new Version(1, 2, 3),
            "getHeaders", headers,
            "adapt", revision));
  }

  /** A component with one reference, {@code db} to {@code example.Database}. */
  static ComponentDescriptionDTO component(String name, String configurationPolicy) {
    ReferenceDTO reference = new ReferenceDTO();
    reference.name = "db";
    reference.interfaceName = "example.Database";
    ComponentDescriptionDTO component = new ComponentDescriptionDTO();
    component.name = name;
    component.bundle = new BundleDTO();
    component.bundle.symbolicName = "online.arval.cabinet.x";
    component.configurationPolicy = configurationPolicy;
    component.configurationPid = new String[] {name};
    component.defaultEnabled = true;
    component.references = new ReferenceDTO[] {reference};
    return component;
  }

  static ComponentConfigurationDTO instance(int state) {
    ComponentConfigurationDTO instance = new ComponentConfigurationDTO();
    instance.state = state;
    return instance;
  }

  static ComponentConfigurationDTO missing(String reference, String target) {
    ComponentConfigurationDTO instance = instance(ComponentConfigurationDTO.UNSATISFIED_REFERENCE);
    UnsatisfiedReferenceDTO unsatisfied = new UnsatisfiedReferenceDTO();
    unsatisfied.name = reference;
    unsatisfied.target = target;
    instance.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {unsatisfied};
    return instance;
  }

  static ServiceComponentRuntime runtime(
      boolean enabled, ComponentDescriptionDTO component, ComponentConfigurationDTO... instances) {
    Collection<ComponentConfigurationDTO> all = List.of(instances);
    return fake(
        ServiceComponentRuntime.class,
        Map.of(
            "getComponentDescriptionDTOs", List.of(component),
            "getComponentConfigurationDTOs", all,
            "isComponentEnabled", enabled));
  }

  /** Answers the named methods with fixed values and refuses all others. */
  static <T> T fake(Class<T> type, Map<String, Object> answers) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (answers.containsKey(method.getName())) {
                return answers.get(method.getName());
              }
              throw new UnsupportedOperationException(method.toString());
            });
    return type.cast(proxy);
  }
}
