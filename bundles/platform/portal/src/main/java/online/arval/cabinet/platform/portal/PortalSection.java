package online.arval.cabinet.platform.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import online.arval.cabinet.platform.model.Role;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What one feature shows in the portal. Registered as a service by the feature's web bundle, whose
 * folder {@code /portal} is then served below {@code /assets/<id>/}. The menu of every open browser
 * follows within a second when the service comes or goes.
 */
@ConsumerType
public interface PortalSection {
  /** Short name of the feature: {@code fleet}. */
  String id();

  /**
   * ES module below the bundle's {@code /portal} folder that defines the custom elements: {@code
   * fleet.js}.
   */
  String module();

  /** Entries of the menu, in order. */
  List<Entry> entries();

  /** Cards of the dashboard, in order. */
  List<Card> cards();

  /**
   * A page with its place in the menu.
   *
   * @param path first part of the page's address after {@code #/}: {@code vehicles}; below it the
   *     element routes itself
   * @param element name of the custom element that shows it
   * @param icon name of a Bootstrap icon, as Shoelace names them
   * @param title by language: {@code ru} and {@code en}
   * @param order place in the menu, ascending
   * @param roles who sees it; empty means everyone signed in
   * @param badge path of the REST resource whose {@code {"count": n}} is shown beside the title;
   *     empty for none
   */
  record Entry(
      String path,
      String element,
      String icon,
      Map<String, String> title,
      int order,
      Set<Role> roles,
      String badge) {}

  /** A card of the dashboard: a custom element, and who sees it. */
  record Card(String element, int order, Set<Role> roles) {}
}
