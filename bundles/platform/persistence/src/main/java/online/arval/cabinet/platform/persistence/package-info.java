/**
 * Data source, migrations and transactions for every feature. A feature opens its {@link Database}
 * once, when its core is activated, and closes it when it goes.
 */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.persistence;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
