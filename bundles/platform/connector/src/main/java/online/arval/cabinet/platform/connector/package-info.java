/**
 * What every connector needs, so that a connector is only its protocol: a queue of commands,
 * answers in the same transaction, announcements, calls to the remote system whose outcome is never
 * guessed.
 */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.connector;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
