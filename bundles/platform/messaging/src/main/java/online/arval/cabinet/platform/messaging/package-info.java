/**
 * Events and commands between features and connectors: written to the outbox in the transaction of
 * their cause, relayed to the broker, handled exactly once behind the inbox. Envelope: CloudEvents
 * 1.0, structured JSON.
 */
@Export
@Version("1.1.0")
package online.arval.cabinet.platform.messaging;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
