/**
 * What every simulator of an outside system needs: durable books of its own, faults on demand,
 * notifications, pages for people. It knows nothing of the cabinet but the HTTP entrance.
 */
@Export
@Version("1.2.0")
package online.arval.cabinet.simulators.kit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
