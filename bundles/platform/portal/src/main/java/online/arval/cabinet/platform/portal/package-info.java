/** The web shell. A feature plugs in by registering a {@link PortalSection}. */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.portal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
