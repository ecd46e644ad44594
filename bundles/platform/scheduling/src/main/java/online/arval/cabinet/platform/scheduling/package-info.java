/** Timers that fire once in a cluster. */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.scheduling;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
