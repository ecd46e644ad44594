package online.arval.cabinet.platform.operations;

import org.osgi.annotation.versioning.ProviderType;

/** The append-only record of who did what. */
@ProviderType
public interface AuditLog {
  /**
   * Appends the event, in the thread's transaction when there is one, so that the effect and its
   * record stand or fall together; otherwise in its own. So a refusal that ends in an exception is
   * appended outside the transaction, or it would be rolled back with it. Texts longer than their
   * column (principal and subject 200, action 100, a detail 500 characters) are shortened. Never
   * put a secret or unmasked personal data into the details.
   *
   * @throws IllegalStateException when the database refuses; inside a transaction the command fails
   */
  void append(AuditEvent event);
}
