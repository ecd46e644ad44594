/**
 * Values that every feature shares: money, identifiers, who asks, problems and pages. Pure Java: no
 * OSGi, no I/O.
 */
@Export
@Version("1.4.0")
package online.arval.cabinet.platform.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
