/**
 * Lists as files, CSV or XLSX, of any length in little memory: a {@link
 * online.arval.cabinet.platform.rest.export.PagedSource} walks the list, a {@link
 * online.arval.cabinet.platform.rest.export.TableWriter} writes it.
 */
@Export
@Version("1.0.0")
package online.arval.cabinet.platform.rest.export;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
