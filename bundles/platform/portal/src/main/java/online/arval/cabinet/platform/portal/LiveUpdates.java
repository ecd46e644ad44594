package online.arval.cabinet.platform.portal;

import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/** Tells open browsers that something changed, by server-sent events; they then read it by REST. */
@ProviderType
public interface LiveUpdates {
  /**
   * Tells the open browsers of a company, or of everyone when empty. Cheap; loses nothing that
   * matters, as a browser reads everything anew when it reconnects.
   *
   * @param topic {@code fleet.vehicles}
   * @param subject identifier of what changed, or empty for the whole list
   */
  void publish(Optional<CompanyId> company, String topic, String subject);
}
