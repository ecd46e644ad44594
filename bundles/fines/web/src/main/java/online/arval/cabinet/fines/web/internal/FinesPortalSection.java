package online.arval.cabinet.fines.web.internal;

import static online.arval.cabinet.platform.model.Role.ACCOUNT_MANAGER;
import static online.arval.cabinet.platform.model.Role.DRIVER;
import static online.arval.cabinet.platform.model.Role.FLEET_MANAGER;
import static online.arval.cabinet.platform.model.Role.SUPPORT_AGENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.portal.PortalSection;
import org.osgi.service.component.annotations.Component;

/** The fines' place in the portal. Who sees what follows the rules of the core. */
@Component
public final class FinesPortalSection implements PortalSection {
  /** Drivers too: they come back to the page of the payment they made. */
  private static final Set<Role> ROLES =
      Set.of(FLEET_MANAGER, DRIVER, ACCOUNT_MANAGER, SUPPORT_AGENT);

  @Override
  public String id() {
    return "fines";
  }

  @Override
  public String module() {
    return "fines.js";
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            "fines",
            "fines-page",
            "receipt",
            Map.of("ru", "Штрафы", "en", "Fines"),
            90,
            ROLES,
            "/api/v1/fines/statistics/ending-soon"),
        new Entry(
            "payments",
            "fines-payments-page",
            "credit-card",
            Map.of("ru", "Платежи", "en", "Payments"),
            95,
            ROLES,
            ""));
  }

  @Override
  public List<Card> cards() {
    return List.of(new Card("fines-card", 80, ROLES));
  }
}
