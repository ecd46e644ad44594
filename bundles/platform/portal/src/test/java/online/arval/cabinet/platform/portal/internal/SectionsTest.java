package online.arval.cabinet.platform.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.portal.internal.SectionsView.EntryView;
import online.arval.cabinet.platform.portal.internal.SectionsView.SectionView;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private final LiveHub hub = Fakes.hub();
  private final Sections sections = new Sections(hub);
  private final SectionsResource resource = new SectionsResource(sections, "shell-1");

  @Test
  void aPersonSeesWhatTheirRoleAdmits() {
    Fakes.Section fleet =
        new Fakes.Section(
            "fleet",
            List.of(
                Fakes.entry("drivers", 20, Role.FLEET_MANAGER),
                Fakes.entry("vehicles", 10),
                Fakes.entry("audit", 30, Role.DPO)),
            List.of());
    sections.add(1, fleet, folder());
    assertThat(view(Role.FLEET_MANAGER).get(0).entries())
        .extracting(EntryView::path)
        .containsExactly("vehicles", "drivers");
    assertThat(view(Role.DRIVER).get(0).entries())
        .extracting(EntryView::path)
        .containsExactly("vehicles");
  }

  @Test
  void aSectionWithNothingForThePersonIsNotNamed() {
    sections.add(1, Fakes.section("privacy", Role.DPO), folder());
    assertThat(view(Role.DRIVER)).isEmpty();
    assertThat(view(Role.DPO)).extracting(SectionView::id).containsExactly("privacy");
  }

  @Test
  void theModulesAddressNamesTheVersionOfTheFiles() {
    sections.add(1, Fakes.section("fleet"), folder());
    SectionView view = view(Role.DRIVER).get(0);
    assertThat(view.module()).isEqualTo("/assets/fleet/~" + view.version() + "/fleet.js");
  }

  @Test
  void idsOfTheShellAreNotTaken() {
    sections.add(1, Fakes.section("shell"), folder());
    sections.add(2, Fakes.section("vendor"), folder());
    assertThat(sections.all()).isEmpty();
  }

  @Test
  void openBrowsersAreToldWhenASectionComesOrGoes() {
    Fakes.Browser browser = Fakes.Browser.of(Fakes.accountManager(), "s");
    hub.open(browser.stream(), Optional.empty());
    sections.add(1, Fakes.section("fleet"), folder());
    sections.remove(1);
    sections.remove(1);
    assertThat(browser.frames())
        .hasSize(2)
        .allMatch(frame -> frame.contains("\"topic\":\"portal.sections\""));
  }

  @Test
  void partnersHaveNoMenu() {
    Caller partner = new Caller.Partner("erp", null, Set.of("fleet:read"));
    assertThatThrownBy(() -> resource.sections(partner)).isInstanceOf(ProblemException.class);
  }

  private List<SectionView> view(Role role) {
    Caller.Person person =
        new Caller.Person(UserId.create(), "x", role, role.ofClient() ? CompanyId.create() : null);
    SectionsView view = resource.sections(person);
    assertThat(view.shell()).isEqualTo("shell-1");
    return view.sections();
  }

  private static AssetFolder folder() {
    return new AssetFolder(new Fakes.Files(Map.of("fleet.js", "1")));
  }
}
