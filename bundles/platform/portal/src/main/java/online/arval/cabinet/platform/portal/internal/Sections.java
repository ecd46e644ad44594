package online.arval.cabinet.platform.portal.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import online.arval.cabinet.platform.portal.PortalSection;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sections that are registered now; tells the open browsers when one comes or goes. */
@Component(service = Sections.class)
public final class Sections {
  /** Topic of the live update that says the menu has changed. */
  static final String TOPIC = "portal.sections";

  private static final Logger LOG = LoggerFactory.getLogger(Sections.class);
  private static final List<String> RESERVED = List.of("shell", "vendor");

  private final Map<Object, InstalledSection> installed = new ConcurrentHashMap<>();
  private final LiveHub hub;

  @Activate
  public Sections(@Reference LiveHub hub) {
    this.hub = hub;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bind(PortalSection section, ServiceReference<PortalSection> reference) {
    add(
        reference,
        section,
        new AssetFolder(new BundleAssetSource(reference.getBundle(), "portal/")));
  }

  void unbind(PortalSection section, ServiceReference<PortalSection> reference) {
    remove(reference);
  }

  void add(Object key, PortalSection section, AssetFolder folder) {
    if (RESERVED.contains(section.id())) {
      LOG.warn("Portal section {} is not shown: the id belongs to the shell", section.id());
      return;
    }
    installed.put(key, new InstalledSection(section, folder));
    LOG.info("Portal section {} came, version {}", section.id(), folder.version());
    hub.publish(Optional.empty(), TOPIC, section.id());
  }

  void remove(Object key) {
    InstalledSection gone = installed.remove(key);
    if (gone != null) {
      LOG.info("Portal section {} went", gone.section().id());
      hub.publish(Optional.empty(), TOPIC, gone.section().id());
    }
  }

  /** All sections, by id. */
  List<InstalledSection> all() {
    return installed.values().stream()
        .sorted(Comparator.comparing(one -> one.section().id()))
        .toList();
  }

  /** The section with this id. */
  Optional<InstalledSection> find(String id) {
    return installed.values().stream().filter(one -> one.section().id().equals(id)).findFirst();
  }
}
