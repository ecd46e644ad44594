/**
 * What a registry connector and the fines say to each other. A connector is any program, in any
 * language, that consumes the commands queue of its registry and answers to the answers queue; a
 * partner may push charges of its own; these records are the data of those CloudEvents.
 */
@Export
@Version("1.0.0")
package online.arval.cabinet.fines.api.registry;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
