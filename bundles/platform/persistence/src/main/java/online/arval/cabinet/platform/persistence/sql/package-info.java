/**
 * Lists by plain SQL: a piece of SQL with its parameters, and pages by key set on top of it. For
 * use inside {@link online.arval.cabinet.platform.persistence.Database#read} or {@code tx}.
 */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.persistence.sql;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
