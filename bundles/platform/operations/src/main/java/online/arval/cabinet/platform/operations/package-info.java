/** What administrators and staff watch: readiness, metrics, correlation and the audit log. */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.operations;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
