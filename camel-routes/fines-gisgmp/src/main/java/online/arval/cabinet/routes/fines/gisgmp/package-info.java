/** What an installation may replace in the connector to GIS GMP: who signs. */
@Export
@Version("1.0.0")
package online.arval.cabinet.routes.fines.gisgmp;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
