package online.arval.cabinet.platform.portal.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.portal.PortalSection;

/**
 * What one person's browser shows: the answer of {@code GET /api/v1/portal/sections}.
 *
 * @param shell version of the shell itself; another one than the browser runs means: reload
 */
public record SectionsView(String shell, List<SectionView> sections) {

  /** A section with what the person may see of it. */
  public record SectionView(
      String id, String version, String module, List<EntryView> entries, List<CardView> cards) {}

  /** A page; {@code badge} is empty or the path of a count. */
  public record EntryView(
      String path,
      String element,
      String icon,
      Map<String, String> title,
      int order,
      String badge) {}

  /** A card of the dashboard. */
  public record CardView(String element, int order) {}

  /** The view of a person with the role; a section without anything for them is left out. */
  static SectionsView of(String shell, List<InstalledSection> sections, Role role) {
    return new SectionsView(
        shell,
        sections.stream()
            .map(one -> view(one, role))
            .filter(view -> !view.entries().isEmpty() || !view.cards().isEmpty())
            .toList());
  }

  private static SectionView view(InstalledSection one, Role role) {
    PortalSection section = one.section();
    return new SectionView(
        section.id(),
        one.folder().version(),
        one.moduleAddress(),
        section.entries().stream()
            .filter(entry -> admits(entry.roles(), role))
            .sorted(Comparator.comparingInt(PortalSection.Entry::order))
            .map(SectionsView::view)
            .toList(),
        section.cards().stream()
            .filter(card -> admits(card.roles(), role))
            .sorted(Comparator.comparingInt(PortalSection.Card::order))
            .map(card -> new CardView(card.element(), card.order()))
            .toList());
  }

  private static EntryView view(PortalSection.Entry entry) {
    return new EntryView(
        entry.path(), entry.element(), entry.icon(), entry.title(), entry.order(), entry.badge());
  }

  private static boolean admits(Set<Role> roles, Role role) {
    return roles.isEmpty() || roles.contains(role);
  }
}
