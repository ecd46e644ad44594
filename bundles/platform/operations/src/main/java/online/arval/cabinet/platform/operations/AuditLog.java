package online.arval.cabinet.platform.operations;

import org.osgi.annotation.versioning.ProviderType;

/** The append-only record of who did what. */
@ProviderType
public interface AuditLog {
  /**
   * Appends the event, in the thread's transaction when there is one, so that the effect and its
   * record stand or fall together; otherwise in its own. Never put a secret or unmasked personal
   * data into the details.
   */
  void append(AuditEvent event);
}
