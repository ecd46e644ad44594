package online.arval.cabinet.fleet.web.internal;

import static online.arval.cabinet.platform.model.Role.ACCOUNT_MANAGER;
import static online.arval.cabinet.platform.model.Role.DPO;
import static online.arval.cabinet.platform.model.Role.DRIVER;
import static online.arval.cabinet.platform.model.Role.FLEET_MANAGER;
import static online.arval.cabinet.platform.model.Role.REGISTRAR;
import static online.arval.cabinet.platform.model.Role.SUPPORT_AGENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.portal.PortalSection;
import org.osgi.service.component.annotations.Component;

/** The fleet's place in the portal. Who sees what follows the rules of the core. */
@Component
public final class FleetPortalSection implements PortalSection {
  private static final Set<Role> WITH_CONTRACTS =
      Set.of(FLEET_MANAGER, ACCOUNT_MANAGER, SUPPORT_AGENT);

  @Override
  public String id() {
    return "fleet";
  }

  @Override
  public String module() {
    return "fleet.js";
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            "vehicles",
            "fleet-vehicles",
            "car-front",
            Map.of("ru", "Автомобили", "en", "Vehicles"),
            100,
            Set.of(FLEET_MANAGER, DRIVER, ACCOUNT_MANAGER, SUPPORT_AGENT),
            ""),
        new Entry(
            "contracts",
            "fleet-contracts",
            "file-earmark-text",
            Map.of("ru", "Договоры", "en", "Contracts"),
            110,
            Set.of(FLEET_MANAGER, ACCOUNT_MANAGER, SUPPORT_AGENT, REGISTRAR),
            "/api/v1/fleet/statistics/contracts-ending-soon"),
        new Entry(
            "drivers",
            "fleet-drivers",
            "person-vcard",
            Map.of("ru", "Водители", "en", "Drivers"),
            120,
            Set.of(FLEET_MANAGER, ACCOUNT_MANAGER, SUPPORT_AGENT, DPO),
            ""));
  }

  @Override
  public List<Card> cards() {
    return List.of(
        new Card("fleet-own-vehicle-card", 90, Set.of(DRIVER)),
        new Card("fleet-status-card", 100, WITH_CONTRACTS),
        new Card("fleet-ending-card", 110, WITH_CONTRACTS));
  }
}
